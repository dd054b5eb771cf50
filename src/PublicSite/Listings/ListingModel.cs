using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Columns;
using CommsPortal.PublicSite.Listings.Columns;
using CommsPortal.PublicSite.Listings.Landing;

namespace CommsPortal.PublicSite.Listings;

/// <summary>One page of a listing, fetched.</summary>
/// <param name="Items">Whole articles where the rows need their details, summaries elsewhere.</param>
public sealed record ListingModel(Listing Listing, IReadOnlyList<ArticleSummary> Items, long Total, int Number, int Pages)
{
    /// <summary>The columns, on the front page of their section; otherwise empty.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>What is newest of each kind, on the front page of a term that has several; otherwise empty.</summary>
    public IReadOnlyList<LandingGroup> Groups { get; init; } = [];

    /// <summary>Of a column's page; null elsewhere.</summary>
    public ColumnHistory? History { get; init; }
}
