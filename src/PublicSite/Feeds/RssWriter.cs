using System.Globalization;
using System.Xml;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>RSS 2.0 with whole articles in <c>content:encoded</c>, Media RSS, and Atom's links.</summary>
internal static class RssWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "media", null, MediaRss.Namespace);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", XmlText.Clean(feed.Title));
        xml.WriteElementString("link", feed.Page);
        xml.WriteElementString("description", XmlText.Clean(feed.Description));
        xml.WriteElementString("language", feed.Channel.Language.Code);
        if (feed.Licence is { } licence)
            xml.WriteElementString("copyright", XmlText.Clean(licence));
        xml.WriteElementString("lastBuildDate", Rfc822(feed.Updated));
        xml.WriteElementString("ttl", "5");
        WriteLink(xml, "self", feed.Self(FeedFormat.Rss), FeedFormat.Rss.MediaType);
        if (feed.Hub is { } hub)
            WriteLink(xml, "hub", hub, null);
        foreach (var (relation, number) in feed.Paging.Links)
            WriteLink(xml, relation, feed.Address(FeedFormat.Rss, number), FeedFormat.Rss.MediaType);
        foreach (var entry in feed.Entries)
            WriteItem(xml, feed, entry);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteItem(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        var article = entry.Article;
        xml.WriteStartElement("item");
        xml.WriteElementString("title", XmlText.Clean(article.Headline));
        xml.WriteElementString("link", feed.Absolute(article.Path));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString($"urn:uuid:{article.Id}");
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", Rfc822(article.Published));
        xml.WriteElementString("updated", Atom, CivicTime.Machine(article.Updated));
        xml.WriteElementString("description", XmlText.Clean(article.Lead));
        foreach (var byline in article.Bylines)
            xml.WriteElementString("creator", DublinCore, XmlText.Clean(byline.PrintedName));
        foreach (var category in FeedCategory.Of(article))
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("domain", feed.Absolute(category.Scheme));
            xml.WriteString(XmlText.Clean(category.Label));
            xml.WriteEndElement();
        }

        // RSS readers take one enclosure; Media RSS below has every file.
        if (article.Attachments is [var file, ..])
        {
            xml.WriteStartElement("enclosure");
            xml.WriteAttributeString("url", feed.Absolute(file.Url));
            xml.WriteAttributeString("length", file.Bytes.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("type", file.ContentType);
            xml.WriteEndElement();
        }

        // Before the captions of Media RSS, which some readers take for content too.
        xml.WriteElementString("encoded", Content, entry.Html);
        MediaRss.Write(xml, feed, article);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    private static string Rfc822(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
