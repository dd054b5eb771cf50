namespace CommsPortal.PublicSite.Feeds;

/// <summary>A syndication format.</summary>
/// <param name="File">Last segment of its address.</param>
/// <param name="ContentType">Value of the Content-Type header.</param>
public sealed record FeedFormat(string File, string ContentType)
{
    public static FeedFormat Rss { get; } = new("rss.xml", "application/rss+xml; charset=utf-8");

    public static FeedFormat Atom { get; } = new("atom.xml", "application/atom+xml; charset=utf-8");

    public static FeedFormat Json { get; } = new("feed.json", "application/feed+json; charset=utf-8");

    public static IReadOnlyList<FeedFormat> All { get; } = [Rss, Atom, Json];
}
