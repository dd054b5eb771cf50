namespace CommsPortal.Contracts.Consultations;

/// <summary>What the public is asked about a nominated exemplar: only what the office released for it.</summary>
public sealed record Consultation
{
    public required Guid Id { get; init; }

    /// <summary>Name of the exemplar.</summary>
    public required string Title { get; init; }

    /// <summary>What the office says about it, plain text with line breaks.</summary>
    public required string Text { get; init; }

    /// <summary>When it was opened (UTC).</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it ends by itself (UTC); comments are taken before.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Comments that were let through, oldest first; in lists empty.</summary>
    public IReadOnlyList<PublicComment> Comments { get; init; } = [];
}
