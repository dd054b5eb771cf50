using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.Indicators;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Articles;

/// <summary>What an article's page shows.</summary>
/// <param name="Related">What the editors chose to read next, then articles alike.</param>
/// <param name="InSeries">Newest other articles of its column beside its neighbours, or those of the campaign that it is; empty for other types.</param>
/// <param name="IsDraft">True for a preview of what is not published.</param>
public sealed record ArticleModel(
    Article Article, Language Language, IReadOnlyList<ArticleLink> Related, IReadOnlyList<ArticleSummary> InSeries, bool IsDraft = false)
{
    /// <summary>True when something that belongs on the page could not be had; the page is made again when next asked for.</summary>
    public bool Incomplete { get; init; }

    /// <summary>True for the page of one edition, which stands by itself.</summary>
    public bool IsEdition { get; init; }

    /// <summary>What readers asked about it and the office answered, newest first.</summary>
    public IReadOnlyList<PublishedAnswer> Answers { get; init; } = [];

    /// <summary>Its place in its column; null for an article of no column.</summary>
    public SeriesPosition? Series { get; init; }

    /// <summary>Articles that name it and that it does not name itself; of a document all that name it.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Indicators whose targets a document has set.</summary>
    public IReadOnlyList<Indicator> Targets { get; init; } = [];

    public ArticleDetails Details { get; } = new(Article);
}
