namespace CommsPortal.PublicSite.Feeds;

/// <summary>A syndication format.</summary>
public sealed class FeedFormat
{
    private FeedFormat(string file, string name, string mediaType, Func<Feed, byte[]> write)
    {
        File = file;
        Name = name;
        MediaType = mediaType;
        Write = write;
    }

    public static FeedFormat Rss { get; } = new("rss.xml", "RSS", "application/rss+xml", RssWriter.Write);

    public static FeedFormat Atom { get; } = new("atom.xml", "Atom", "application/atom+xml", AtomWriter.Write);

    public static FeedFormat Json { get; } = new("feed.json", "JSON Feed", "application/feed+json", JsonFeedWriter.Write);

    public static IReadOnlyList<FeedFormat> All { get; } = [Rss, Atom, Json];

    /// <summary>Last segment of its address.</summary>
    public string File { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    public string MediaType { get; }

    /// <summary>Value of the Content-Type header.</summary>
    public string ContentType => MediaType + "; charset=utf-8";

    internal Func<Feed, byte[]> Write { get; }
}
