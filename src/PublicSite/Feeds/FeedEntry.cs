using CommsPortal.Contracts.Articles;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>An article of a feed.</summary>
/// <param name="Html">The whole article with absolute addresses, without what XML 1.0 cannot carry.</param>
public sealed record FeedEntry(Article Article, string Html);
