using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Taxonomies;
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

    /// <summary>Columns, each with its newest article when there is one.</summary>
    public IReadOnlyList<(Column Column, ArticleSummary? Newest)> Columns { get; init; } = [];

    public IReadOnlyList<Article> ModelExamples { get; init; } = [];

    public IReadOnlyList<Article> CaseStudies { get; init; } = [];

    /// <summary>Results from the field, each from another story.</summary>
    public IReadOnlyList<HomeFigure> Figures { get; init; } = [];

    public IReadOnlyList<ArticleSummary> Documents { get; init; } = [];

    public IReadOnlyList<Article> Campaigns { get; init; } = [];

    public IReadOnlyList<Term> Pillars { get; init; } = [];

    public bool HasSamples => (Lead?.Sample ?? false) || Secondary.Concat(News).Any(article => article.Sample);
}
