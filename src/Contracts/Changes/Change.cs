namespace CommsPortal.Contracts.Changes;

/// <summary>One row of the gapless change log, or of the embargo log that entitled newsrooms read with it.</summary>
public sealed record Change
{
    /// <summary>Position in the log: 1, 2, 3 … in commit order, without gaps. For a row of the embargo log, the change after which it stands.</summary>
    public required long Sequence { get; init; }

    /// <summary>
    /// Position in the embargo log, which counts for itself; null for a row of the public log. Rows that have it say nothing of what is public:
    /// they change the set of what a newsroom holds under embargo, and nothing else.
    /// </summary>
    public long? EmbargoSequence { get; init; }

    /// <summary>Until when nothing of it may be published (UTC); null for what is not, or no longer, under embargo.</summary>
    public DateTimeOffset? EmbargoedUntil { get; init; }

    /// <summary>One of <see cref="ChangeKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The article concerned; null for a change of a taxonomy or column.</summary>
    public Guid? ArticleId { get; init; }

    /// <summary>The article's edition that this change is about.</summary>
    public int? Edition { get; init; }

    /// <summary>The edition's content hash.</summary>
    public string? Hash { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    public string? Type { get; init; }

    public string? Locale { get; init; }

    /// <summary>Root-relative path of the article's page, or of the page it had.</summary>
    public string? Path { get; init; }

    /// <summary>Where to fetch it; null for a change that is about no article.</summary>
    public ChangeLinks? Links { get; init; }

    /// <summary>What the change touches, for caches: for instance <c>type:news</c>, <c>column:guong-sang</c>, <c>sectors:y-te</c>, <c>path:/tin-tuc/x</c>, <c>cites:ID</c> of an article that is named; before and after.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
