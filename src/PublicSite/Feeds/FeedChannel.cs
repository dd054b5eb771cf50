using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Listings;
using CommsPortal.PublicSite.Searching;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>What a feed is the feed of: a listing, or a search.</summary>
public sealed record FeedChannel
{
    public required Language Language { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Root-relative address of the HTML page of this number, from 1.</summary>
    public required Func<int, string> PageAddress { get; init; }

    /// <summary>Tags of the changes that touch the listing; those of what was taken from it are among them. Empty for searches.</summary>
    public IReadOnlySet<string> Tags { get; init; } = new HashSet<string>();

    /// <summary>True for what search engines are not to list.</summary>
    public bool NoIndex { get; init; }

    public static FeedChannel Of(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return new FeedChannel
        {
            Language = listing.Language,
            Title = listing.Title,
            Description = listing.Description,
            PageAddress = listing.PageAddress,
            Tags = listing.Tags,
        };
    }

    public static FeedChannel Of(SearchRequest search)
    {
        ArgumentNullException.ThrowIfNull(search);
        return new FeedChannel
        {
            Language = search.Language,
            Title = $"{search.Text} – {search.Language.Text.SearchTitle}",
            PageAddress = search.PageAddress,
            NoIndex = true,
        };
    }

    /// <summary>Root-relative address of the feed's document of this number.</summary>
    public string Address(FeedFormat format, int number)
    {
        ArgumentNullException.ThrowIfNull(format);
        return SitePaths.Feed(PageAddress(number), format.File);
    }
}
