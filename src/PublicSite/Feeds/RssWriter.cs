using System.Globalization;
using System.Xml;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>RSS 2.0 with whole articles in <c>content:encoded</c>.</summary>
internal static class RssWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Media = "http://search.yahoo.com/mrss/";

    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "media", null, Media);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", XmlText.Clean(feed.Title));
        xml.WriteElementString("link", feed.Page);
        xml.WriteElementString("description", XmlText.Clean(feed.Description));
        xml.WriteElementString("language", feed.Listing.Language.Code);
        xml.WriteElementString("lastBuildDate", Rfc822(feed.Updated));
        xml.WriteElementString("ttl", "5");
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("href", feed.Address(FeedFormat.Rss));
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (var article in feed.Articles)
            WriteItem(xml, feed, article);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteItem(XmlWriter xml, Feed feed, Article article)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", XmlText.Clean(article.Headline));
        xml.WriteElementString("link", feed.Address(article));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString($"urn:uuid:{article.Id}");
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", Rfc822(article.Published));
        xml.WriteElementString("description", XmlText.Clean(article.Lead));
        foreach (var byline in article.Bylines)
            xml.WriteElementString("creator", DublinCore, XmlText.Clean(byline.PrintedName));
        foreach (var category in article.Pillars.Concat(article.Sectors).Select(term => term.Name).Concat(article.Tags))
            xml.WriteElementString("category", XmlText.Clean(category));
        if (article.MainImage is { } image && Pages.Pictures.Preview(image) is { } preview)
        {
            xml.WriteStartElement("content", Media);
            xml.WriteAttributeString("url", feed.Media(preview.Url));
            xml.WriteAttributeString("medium", "image");
            xml.WriteAttributeString("type", preview.Format);
            xml.WriteAttributeString("width", preview.Width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("height", preview.Height.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteElementString("encoded", Content, feed.Html(article));
        xml.WriteEndElement();
    }

    private static string Rfc822(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
