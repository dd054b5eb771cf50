using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Editions;

/// <summary>One edition as it was published.</summary>
/// <param name="Edition">The edition that is shown.</param>
/// <param name="Current">The article as it is now.</param>
public sealed record EditionModel(Article Edition, Article Current, Language Language)
{
    public bool IsCurrent => Edition.Edition == Current.Edition;

    /// <summary>The same for the article's own view, without what leads away from it.</summary>
    public ArticleModel Shown => new(Edition, Language, [], []) { IsEdition = true };
}
