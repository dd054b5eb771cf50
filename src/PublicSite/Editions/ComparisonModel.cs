using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Editions;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Editions;

/// <summary>Two editions of an article, compared word by word.</summary>
/// <param name="Article">The article as it is now.</param>
/// <param name="Editions">What may be compared, newest first.</param>
public sealed record ComparisonModel(Article Article, Language Language, EditionDifference Difference, IReadOnlyList<PublishedEdition> Editions);
