namespace CommsPortal.Cms.Notices;

/// <summary>What a person chose; without a row it is <see cref="MailChoice.Daily"/>.</summary>
public sealed class MailPreference
{
    public Guid PersonId { get; init; }

    public MailChoice Choice { get; set; }
}
