using System.Xml;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>Atom (RFC 4287) with whole articles.</summary>
internal static class AtomWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Listing.Language.Code);
        xml.WriteElementString("id", Atom, feed.Page);
        xml.WriteElementString("title", Atom, XmlText.Clean(feed.Title));
        xml.WriteElementString("subtitle", Atom, XmlText.Clean(feed.Description));
        xml.WriteElementString("updated", Atom, CivicTime.Machine(feed.Updated));
        WriteLink(xml, "self", feed.Address(FeedFormat.Atom), "application/atom+xml");
        WriteLink(xml, "alternate", feed.Page, "text/html");
        WritePerson(xml, feed.Publisher);
        foreach (var article in feed.Articles)
            WriteEntry(xml, feed, article);
        xml.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter xml, Feed feed, Article article)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteAttributeString("xml", "lang", null, article.Locale);
        xml.WriteElementString("id", Atom, $"urn:uuid:{article.Id}");
        xml.WriteElementString("title", Atom, XmlText.Clean(article.Headline));
        WriteLink(xml, "alternate", feed.Address(article), "text/html");
        xml.WriteElementString("published", Atom, CivicTime.Machine(article.Published));
        xml.WriteElementString("updated", Atom, CivicTime.Machine(article.Updated));
        foreach (var byline in article.Bylines)
            WritePerson(xml, byline.PrintedName);
        foreach (var term in article.Pillars.Concat(article.Sectors))
            WriteCategory(xml, term.Slug, term.Name);
        foreach (var tag in article.Tags)
            WriteCategory(xml, tag, tag);
        xml.WriteElementString("summary", Atom, XmlText.Clean(article.Lead));
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(feed.Html(article));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
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

    private static void WriteCategory(XmlWriter xml, string term, string label)
    {
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", XmlText.Clean(term));
        xml.WriteAttributeString("label", XmlText.Clean(label));
        xml.WriteEndElement();
    }
}
