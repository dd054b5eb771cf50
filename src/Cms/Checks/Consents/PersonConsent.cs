namespace CommsPortal.Cms.Checks.Consents;

/// <summary>
/// That a person agreed to be named and shown in an article. It belongs to the article and not to its text: it is never published, and it
/// can be withdrawn at any time.
/// </summary>
public sealed class PersonConsent
{
    public Guid Id { get; init; }

    public Guid ArticleId { get; init; }

    /// <summary>The person's name as the article has it.</summary>
    public required string Person { get; init; }

    public ConsentForm Form { get; init; }

    public DateOnly GivenOn { get; init; }

    /// <summary>Where the proof is kept, for instance a file number.</summary>
    public string? Evidence { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Name of whoever recorded it.</summary>
    public required string RecordedBy { get; init; }

    public DateOnly? WithdrawnOn { get; set; }
}
