using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Columns;

namespace CommsPortal.PublicSite.Listings;

/// <summary>One page of a listing, fetched.</summary>
/// <param name="Items">Whole articles where the rows need their details, summaries elsewhere.</param>
/// <param name="Columns">The columns, on the front page of their section; otherwise empty.</param>
public sealed record ListingModel(
    Listing Listing, IReadOnlyList<ArticleSummary> Items, long Total, int Number, int Pages, IReadOnlyList<Column> Columns);
