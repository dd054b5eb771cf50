namespace CommsPortal.Cms.Press.Applications;

/// <summary>A journalist's request for access to the press API.</summary>
public sealed class PressApplication
{
    public Guid Id { get; init; }

    /// <summary>Name of the journalist.</summary>
    public required string Person { get; init; }

    /// <summary>Name of the newspaper, station or agency.</summary>
    public required string Outlet { get; init; }

    public required string Email { get; init; }

    /// <summary>What the content is wanted for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether articles under embargo are asked for.</summary>
    public bool Embargoes { get; init; }

    /// <summary>Whether webhooks are asked for.</summary>
    public bool Webhooks { get; init; }

    /// <summary>The edition of the terms that was agreed to.</summary>
    public required string Terms { get; init; }

    /// <summary>Language of the letters: <c>vi</c> or <c>en</c>.</summary>
    public required string Locale { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>SHA-256 of what the confirmation link carries; null once it was used.</summary>
    public string? TokenHash { get; set; }

    /// <summary>Until when the confirmation link works; what is not confirmed by then is deleted.</summary>
    public DateTimeOffset ConfirmBy { get; init; }

    /// <summary>When the address was shown to be the journalist's; null until then.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Name of the press officer who decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; set; }

    /// <summary>The account that came of it; null when it was declined or is undecided.</summary>
    public Guid? AccountId { get; set; }
}
