using System.Globalization;
using System.Xml;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>Atom (RFC 4287) with whole articles, Media RSS, and a deleted-entry (RFC 6721) for whatever was taken from the list.</summary>
internal static class AtomWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Deleted = "http://purl.org/atompub/tombstones/1.0";

    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xmlns", "at", null, Deleted);
        xml.WriteAttributeString("xmlns", "media", null, MediaRss.Namespace);
        xml.WriteAttributeString("xml", "lang", null, feed.Channel.Language.Code);
        xml.WriteElementString("id", Atom, feed.Page);
        xml.WriteElementString("title", Atom, XmlText.Clean(feed.Title));
        xml.WriteElementString("subtitle", Atom, XmlText.Clean(feed.Description));
        xml.WriteElementString("updated", Atom, CivicTime.Machine(feed.Updated));
        if (feed.Licence is { } licence)
            xml.WriteElementString("rights", Atom, XmlText.Clean(licence));
        WriteLink(xml, "self", feed.Self(FeedFormat.Atom), FeedFormat.Atom.MediaType);
        WriteLink(xml, "alternate", feed.Page, "text/html");
        if (feed.Hub is { } hub)
            WriteLink(xml, "hub", hub, null);
        foreach (var (relation, number) in feed.Paging.Links)
            WriteLink(xml, relation, feed.Address(FeedFormat.Atom, number), FeedFormat.Atom.MediaType);
        WritePerson(xml, feed.Publisher);
        foreach (var entry in feed.Entries)
            WriteEntry(xml, feed, entry);
        foreach (var stone in feed.Tombstones)
            WriteDeleted(xml, feed, stone);
        xml.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        var article = entry.Article;
        xml.WriteStartElement("entry", Atom);
        xml.WriteAttributeString("xml", "lang", null, article.Locale);
        xml.WriteElementString("id", Atom, $"urn:uuid:{article.Id}");
        xml.WriteElementString("title", Atom, XmlText.Clean(article.Headline));
        WriteLink(xml, "alternate", feed.Absolute(article.Path), "text/html");
        WriteFiles(xml, feed, article);
        xml.WriteElementString("published", Atom, CivicTime.Machine(article.Published));
        xml.WriteElementString("updated", Atom, CivicTime.Machine(article.Updated));
        foreach (var byline in article.Bylines)
            WritePerson(xml, byline.PrintedName);
        foreach (var category in FeedCategory.Of(article))
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("scheme", feed.Absolute(category.Scheme));
            xml.WriteAttributeString("term", XmlText.Clean(category.Term));
            xml.WriteAttributeString("label", XmlText.Clean(category.Label));
            xml.WriteEndElement();
        }

        xml.WriteElementString("summary", Atom, XmlText.Clean(article.Lead));
        // Before the captions of Media RSS, which some readers take for content too.
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Html);
        xml.WriteEndElement();
        MediaRss.Write(xml, feed, article);
        xml.WriteEndElement();
    }

    private static void WriteFiles(XmlWriter xml, Feed feed, Article article)
    {
        foreach (var file in article.Attachments)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", "enclosure");
            xml.WriteAttributeString("href", feed.Absolute(file.Url));
            xml.WriteAttributeString("type", file.ContentType);
            xml.WriteAttributeString("length", file.Bytes.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("title", XmlText.Clean(file.Title));
            xml.WriteEndElement();
        }
    }

    private static void WriteDeleted(XmlWriter xml, Feed feed, Tombstone stone)
    {
        xml.WriteStartElement("deleted-entry", Deleted);
        xml.WriteAttributeString("ref", $"urn:uuid:{stone.Id}");
        xml.WriteAttributeString("when", CivicTime.Machine(stone.At));
        WriteLink(xml, "alternate", feed.Absolute(stone.Path), "text/html");
        xml.WriteElementString("comment", Deleted, feed.Channel.Language.Text.FeedWithdrawn);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void WritePerson(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, XmlText.Clean(name));
        xml.WriteEndElement();
    }
}
