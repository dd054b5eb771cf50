using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Home;

/// <summary>The front page, composed.</summary>
public sealed record HomeModel
{
    public required Language Language { get; init; }

    /// <summary>When the page was composed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The lead story; null while nothing is published.</summary>
    public ArticleSummary? Lead { get; init; }

    /// <summary>The stories beside the lead.</summary>
    public IReadOnlyList<ArticleSummary> Secondary { get; init; } = [];

    /// <summary>Latest news that stands nowhere above.</summary>
    public IReadOnlyList<ArticleSummary> News { get; init; } = [];

    /// <summary>What stands below, row by row: one band, or two narrow ones side by side.</summary>
    public IReadOnlyList<IReadOnlyList<HomeBand>> Rows { get; init; } = [];

    /// <summary>Everything that it names and no list of types does, in the words of change tags.</summary>
    public IReadOnlySet<string> Tags { get; init; } = new HashSet<string>();

    /// <summary>Whether editors look at it before readers do.</summary>
    public bool IsDraft { get; init; }

    public bool HasSamples =>
        (Lead?.Sample ?? false) || Secondary.Concat(News).Concat(Rows.SelectMany(row => row).SelectMany(band => band.Articles)).Any(article => article.Sample);
}
