using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Articles;

/// <summary>What an article's page shows.</summary>
/// <param name="InSeries">Newest other articles of its column, or those of the campaign that it is; empty for other types.</param>
/// <param name="IsDraft">True for a preview of what is not published.</param>
public sealed record ArticleModel(Article Article, Language Language, IReadOnlyList<ArticleSummary> InSeries, bool IsDraft = false)
{
    public ArticleDetails Details { get; } = new(Article);
}
