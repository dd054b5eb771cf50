namespace CommsPortal.Cms.Nominations.Consultations;

/// <summary>A nomination on which the public may comment, with what the office released of it.</summary>
public sealed class OpenedConsultation
{
    /// <summary>The nomination; there is one consultation for each at most, opened anew when needed.</summary>
    public Guid NominationId { get; init; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>Comments are taken before this.</summary>
    public DateTimeOffset ClosesAt { get; set; }
}
