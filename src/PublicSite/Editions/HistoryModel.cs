using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Editions;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Editions;

/// <summary>An article's history.</summary>
/// <param name="Article">The article as it is now.</param>
/// <param name="Editions">Newest first.</param>
/// <param name="Total">How many there are, those not listed included.</param>
public sealed record HistoryModel(Article Article, Language Language, IReadOnlyList<PublishedEdition> Editions, long Total);
