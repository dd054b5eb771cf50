using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Listings.Columns;
using CommsPortal.PublicSite.Listings.Landing;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Listings;

/// <summary>Fetches the pages of listings.</summary>
public sealed class ListingReader(PortalClient portal, TimeProvider time)
{
    /// <summary>Articles on one page.</summary>
    internal const int PageSize = 20;

    /// <summary>Below this many articles a term's page is one list: groups of one article each help nobody.</summary>
    private const int LeastOfLanding = 6;

    /// <summary>The page of that number, from 1, with its articles; null when there is no such page.</summary>
    public async Task<ListingModel?> ReadAsync(Listing listing, int number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var query = listing.Query with { Limit = PageSize };
        if (number > 1)
        {
            var cursor = await portal.CursorAfterAsync(listing.Query, (number - 1) * PageSize, cancellationToken);
            if (cursor is null)
                return null;
            query = query with { Cursor = cursor };
        }

        var (items, total) = await ItemsAsync(NeedsDetails(listing.Section ?? listing.Narrowed), query, cancellationToken);
        var model = new ListingModel(listing, items, total, number, (int)((total + PageSize - 1) / PageSize));
        return listing switch
        {
            { Section.Type: "column-article", Column: null } => model with { Columns = (await portal.ListColumnsAsync(cancellationToken)).Items },
            { Column: not null } => model with { History = await HistoryAsync(listing, model, cancellationToken) },
            { Term: not null, Narrowed: null } when number == 1 && total >= LeastOfLanding => model with { Groups = await GroupsAsync(listing, cancellationToken) },
            _ => model,
        };
    }

    private async Task<ColumnHistory> HistoryAsync(Listing listing, ListingModel model, CancellationToken cancellationToken)
    {
        var all = listing.Query with { From = null, To = null, Limit = 1 };
        var first = PublishedAsync(all with { Sort = "published" }, cancellationToken);
        var last = listing.Period is null && model is { Number: 1, Items: [var newest, ..] } ? newest.Published : await PublishedAsync(all, cancellationToken);
        var next = Rhythm.Next(listing.Column!.Cadence, CivicTime.Today(time), last is { } moment ? CivicTime.DayOf(moment) : null);
        return new ColumnHistory(next, await first, last);
    }

    /// <summary>When the first article of a query was published.</summary>
    private async Task<DateTimeOffset?> PublishedAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        (await portal.ListArticlesAsync(query, cancellationToken)).Items is [var article, ..] ? article.Published : null;

    /// <returns>Empty when everything is of one kind.</returns>
    private async Task<IReadOnlyList<LandingGroup>> GroupsAsync(Listing listing, CancellationToken cancellationToken)
    {
        var groups = await Task.WhenAll(SiteSection.All.Select(async section =>
        {
            var query = listing.Query with { Types = [section.Type], Limit = ShownOf(section) };
            var (items, total) = await ItemsAsync(NeedsDetails(section) || section == SiteSection.CaseStudies, query, cancellationToken);
            return new LandingGroup(section, items, total);
        }));
        var filled = groups.Where(group => group.Total > 0).ToList();
        return filled.Count > 1 ? filled : [];
    }

    private static int ShownOf(SiteSection section) => section.Type switch
    {
        "news" or "column-article" => 4,
        "campaign" => 2,
        _ => 3,
    };

    private static bool NeedsDetails(SiteSection? section) => section?.Type is "official-document" or "campaign";

    private async Task<(IReadOnlyList<ArticleSummary> Items, long Total)> ItemsAsync(bool whole, ArticleQuery query, CancellationToken cancellationToken)
    {
        if (whole)
        {
            var articles = await portal.ListWholeArticlesAsync(query, cancellationToken);
            return (articles.Items, articles.Total);
        }

        var page = await portal.ListArticlesAsync(query, cancellationToken);
        return (page.Items, page.Total);
    }
}
