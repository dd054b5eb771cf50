using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Search;
using CommsPortal.PublicSite.Listings;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Searching;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>Makes the feeds of listings and searches, with whole articles.</summary>
public sealed class FeedPublisher(PortalClient portal, FeedContent content, Tombstones tombstones, SiteMenu menu, IOptions<SiteOptions> options)
{
    /// <summary>Articles in one document.</summary>
    public const int PageSize = 30;

    /// <summary>The documents that a listing's feed goes back; all there is, snapshot and change log give.</summary>
    public const int LastPage = 500;

    private const int MostTombstones = 50;

    /// <summary>One document of a listing's feed; null when it has none of that number.</summary>
    public async Task<IResult?> PublishAsync(Listing listing, FeedFormat format, int number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(format);
        var query = listing.Query with { Limit = PageSize };
        if (number > 1)
        {
            if (await portal.CursorAfterAsync(listing.Query, (number - 1) * PageSize, cancellationToken) is not { } cursor)
                return null;
            query = query with { Cursor = cursor };
        }

        var page = await portal.ListWholeArticlesAsync(query, cancellationToken);
        var pages = (int)Math.Clamp((page.Total + PageSize - 1) / PageSize, 1, LastPage);
        return await WriteAsync(FeedChannel.Of(listing), new FeedPaging(number, number < pages, pages), page.Items, format, cancellationToken);
    }

    /// <summary>One document of what a search finds, newest first.</summary>
    public async Task<IResult> PublishAsync(SearchRequest search, FeedFormat format, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(format);
        // Programs that ask every few minutes are no readers who search.
        var query = search.ToQuery() with { Sort = search.Sort ?? "newest", Counted = false };
        var found = await SearchPaging.PageAsync(portal, query, search.Number, cancellationToken);
        var articles = await WholeAsync(found, cancellationToken);
        var paging = new FeedPaging(search.Number, found.Next is not null && search.Number < SearchRequest.LastPage, null);
        return await WriteAsync(FeedChannel.Of(search), paging, articles, format, cancellationToken);
    }

    /// <summary>The articles found, in their order; one that was withdrawn meanwhile is left out.</summary>
    private async Task<IReadOnlyList<Article>> WholeAsync(SearchResponse found, CancellationToken cancellationToken)
    {
        var ids = found.Items.Select(hit => hit.Article.Id).ToList();
        if (ids.Count == 0)
            return [];
        var whole = await portal.ListWholeArticlesAsync(new ArticleQuery { Ids = ids, Limit = ids.Count }, cancellationToken);
        return [.. whole.Items.OrderBy(article => ids.IndexOf(article.Id))];
    }

    private async Task<IResult> WriteAsync(
        FeedChannel channel, FeedPaging paging, IReadOnlyList<Article> articles, FeedFormat format, CancellationToken cancellationToken)
    {
        await menu.GetAsync(channel.Language, cancellationToken);
        var feed = new Feed(channel, paging, options.Value, menu.KnownSite(channel.Language))
        {
            Entries = await content.RenderAsync(articles),
            Tombstones = paging.Number == 1 ? tombstones.Of(channel, MostTombstones) : [],
        };
        return new RenderedPageResult(new RenderedPage
        {
            Status = StatusCodes.Status200OK,
            ContentType = format.ContentType,
            Bytes = format.Write(feed),
            Tags = channel.Tags,
            Modified = feed.Updated,
            Cache = channel.NoIndex ? CacheRule.Revalidate : CacheRule.Shared,
            Headers = Headers(feed, format),
        });
    }

    private static Dictionary<string, string> Headers(Feed feed, FeedFormat format)
    {
        var headers = new Dictionary<string, string>
        {
            ["Link"] = feed.LinkHeader(format),
            ["Access-Control-Allow-Origin"] = "*", // Readers that run in a browser are of other origins.
            ["Cross-Origin-Resource-Policy"] = "cross-origin",
        };
        if (feed.Channel.NoIndex)
            headers["X-Robots-Tag"] = "noindex";
        return headers;
    }
}
