namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>
/// One row of the second gapless log, which only entitled newsrooms read: what was given under embargo, changed, taken back or lifted. It has
/// numbers of its own, because a gap in the public log would tell that something is coming.
/// </summary>
public sealed class EmbargoChange
{
    /// <summary>1, 2, 3 … in commit order, without gaps.</summary>
    public long Sequence { get; set; }

    /// <summary>Head of the public log when this row was committed: the row stands right after that change.</summary>
    public long After { get; set; }

    /// <summary>
    /// <c>published</c>, <c>updated</c> or <c>corrected</c> for what is given (what it will be once public), <c>withdrawn</c> for what is taken
    /// back before that, <c>embargo-lifted</c> when it has become public.
    /// </summary>
    public required string Kind { get; init; }

    public Guid ArticleId { get; init; }

    public int Edition { get; init; }

    public required string Hash { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>When the embargo ends; null for a row that says it has ended.</summary>
    public DateTimeOffset? EmbargoedUntil { get; init; }

    public required string Type { get; init; }

    public required string Locale { get; init; }

    public required string Path { get; init; }
}
