namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>One article under embargo, as the desk shows it.</summary>
public sealed record EmbargoReportLine
{
    public Guid ArticleId { get; init; }

    public required string Headline { get; init; }

    /// <summary>Whether an earlier edition is public already.</summary>
    public bool IsPublic { get; init; }

    public int Edition { get; init; }

    public DateTimeOffset LiftsAt { get; init; }

    public DateTimeOffset GivenAt { get; init; }

    /// <summary>Name of the person who gave it; null when it was the portal itself.</summary>
    public string? GivenBy { get; init; }

    /// <summary>Outlets that have read it since, the first first.</summary>
    public IReadOnlyList<EmbargoReaders> Readers { get; init; } = [];
}
