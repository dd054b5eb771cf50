using CommsPortal.Contracts.Sites;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>One document of a feed: what all formats say.</summary>
internal sealed class Feed(FeedChannel channel, FeedPaging paging, SiteOptions site, SiteDescription? office)
{
    public FeedChannel Channel => channel;

    public FeedPaging Paging => paging;

    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>What was taken from the list, newest first; in the first document only.</summary>
    public IReadOnlyList<Tombstone> Tombstones { get; init; } = [];

    public string Title => channel.Title == channel.Language.Text.SiteName ? SiteName : $"{channel.Title} – {SiteName}";

    public string Description => channel.Description.Length > 0 ? channel.Description : channel.Language.Text.ListDescription(channel.Title);

    /// <summary>The HTML page of the same list.</summary>
    public string Page => Absolute(channel.PageAddress(1));

    public string Publisher => office?.Publisher ?? site.Publisher;

    /// <summary>Under which conditions the content may be used; null when the office does not say.</summary>
    public string? Licence => office?.Licence;

    /// <summary>The WebSub hub that tells of changes; null when there is none.</summary>
    public string? Hub => site.HubUrl?.AbsoluteUri;

    /// <summary>
    /// When the list last changed: the newest edition or withdrawal. The epoch when there are none, so that an empty feed does not change
    /// by itself.
    /// </summary>
    public DateTimeOffset Updated =>
        Entries.Select(entry => entry.Article.Updated).Concat(Tombstones.Select(stone => stone.At)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    private string SiteName => office?.Name ?? channel.Language.Text.SiteName;

    /// <summary>The address of this document in a format.</summary>
    public string Self(FeedFormat format) => Address(format, paging.Number);

    public string Address(FeedFormat format, int number) => Absolute(channel.Address(format, number));

    public string Absolute(string path) => site.Absolute(path);

    /// <summary>Value of the Link header: WebSub discovers by it (section 4), and paging without reading the document.</summary>
    public string LinkHeader(FeedFormat format)
    {
        var links = new List<string> { $"<{Self(format)}>; rel=\"self\"" };
        if (Hub is { } hub)
            links.Add($"<{hub}>; rel=\"hub\"");
        links.AddRange(paging.Links.Select(link => $"<{Address(format, link.Number)}>; rel=\"{link.Relation}\""));
        return string.Join(", ", links);
    }
}
