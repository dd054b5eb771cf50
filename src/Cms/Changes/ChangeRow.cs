namespace CommsPortal.Cms.Changes;

/// <summary>One row of the gapless change log, as stored; <see cref="Contracts.Changes.Change"/> is its public form.</summary>
public sealed class ChangeRow
{
    /// <summary>1, 2, 3 … in commit order, without gaps.</summary>
    public long Sequence { get; set; }

    public required string Kind { get; init; }

    public Guid? ArticleId { get; init; }

    public int? Edition { get; init; }

    public string? Hash { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Type { get; init; }

    public string? Locale { get; init; }

    public string? Path { get; init; }

    public List<string> Tags { get; init; } = [];
}
