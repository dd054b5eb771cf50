using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Listings;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>Makes the feed of a listing: its newest articles, whole.</summary>
public sealed class FeedPublisher(PortalClient portal, IOptions<SiteOptions> options)
{
    private const int Newest = 30;

    public async Task<IResult> PublishAsync(Listing listing, FeedFormat format, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(format);
        var articles = await portal.ListWholeArticlesAsync(listing.Query with { Limit = Newest }, cancellationToken);
        var feed = new Feed(listing, articles.Items, options.Value);
        var bytes = format == FeedFormat.Rss ? RssWriter.Write(feed)
            : format == FeedFormat.Atom ? AtomWriter.Write(feed)
            : JsonFeedWriter.Write(feed);
        return new RenderedPageResult(new RenderedPage
        {
            Status = StatusCodes.Status200OK,
            ContentType = format.ContentType,
            Bytes = bytes,
            Tags = listing.Tags,
        });
    }
}
