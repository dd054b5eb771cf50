using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Listings.Landing;

/// <summary>The newest articles of one kind within a listing.</summary>
/// <param name="Items">Whole articles where cards need their details, summaries elsewhere.</param>
/// <param name="Total">How many there are.</param>
public sealed record LandingGroup(SiteSection Section, IReadOnlyList<ArticleSummary> Items, long Total);
