using System.Xml;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Feeds;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Settings;
using XmlText = CommsPortal.PublicSite.Feeds.XmlText;

namespace CommsPortal.PublicSite.Sitemaps;

/// <summary>
/// The sitemap protocol 0.9 (sitemaps.org) with Google's extensions: images (of which it now reads the address only), other languages, news.
/// </summary>
internal static class SitemapXml
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Images = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <param name="parts">Root-relative paths, and when something in each last changed as far as that is known.</param>
    public static byte[] Index(IEnumerable<(string Path, DateTimeOffset? Modified)> parts, SiteOptions site) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Schema);
        foreach (var (path, modified) in parts)
        {
            xml.WriteStartElement("sitemap", Schema);
            WriteAddress(xml, site, path, modified);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <param name="pages">Each page's path, and those of all its languages.</param>
    public static byte[] Pages(IEnumerable<(string Path, IReadOnlyList<(string Locale, string Path)> Alternates)> pages, SiteOptions site) => FeedXml.Write(xml =>
    {
        StartUrls(xml, ("xhtml", Xhtml));
        foreach (var (path, alternates) in pages)
        {
            xml.WriteStartElement("url", Schema);
            WriteAddress(xml, site, path, null);
            WriteAlternates(xml, site, alternates);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    public static byte[] Articles(IEnumerable<ArticleEntry> articles, SiteOptions site) => FeedXml.Write(xml =>
    {
        StartUrls(xml, ("image", Images), ("xhtml", Xhtml));
        foreach (var article in articles)
        {
            xml.WriteStartElement("url", Schema);
            WriteAddress(xml, site, article.Path, article.Updated);
            if (article.Translations.Count > 0)
                WriteAlternates(xml, site, [(article.Locale, article.Path), .. article.Translations.Select(other => (other.Locale, other.Path))]);
            WriteImage(xml, site, article);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <param name="publication">The name of the publication in a language.</param>
    public static byte[] Latest(IEnumerable<ArticleEntry> articles, Func<Language, string> publication, SiteOptions site) => FeedXml.Write(xml =>
    {
        StartUrls(xml, ("news", News), ("image", Images));
        foreach (var article in articles)
        {
            xml.WriteStartElement("url", Schema);
            WriteAddress(xml, site, article.Path, article.Updated);
            xml.WriteStartElement("news", News);
            xml.WriteStartElement("publication", News);
            xml.WriteElementString("name", News, XmlText.Clean(publication(Language.OfCode(article.Locale))));
            xml.WriteElementString("language", News, article.Locale);
            xml.WriteEndElement();
            xml.WriteElementString("publication_date", News, CivicTime.Machine(article.Published));
            xml.WriteElementString("title", News, XmlText.Clean(article.Headline));
            xml.WriteEndElement();
            WriteImage(xml, site, article);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static void StartUrls(XmlWriter xml, params ReadOnlySpan<(string Prefix, string Namespace)> extensions)
    {
        xml.WriteStartElement("urlset", Schema);
        foreach (var (prefix, name) in extensions)
            xml.WriteAttributeString("xmlns", prefix, null, name);
    }

    private static void WriteAddress(XmlWriter xml, SiteOptions site, string path, DateTimeOffset? modified)
    {
        xml.WriteElementString("loc", Schema, site.Absolute(path));
        if (modified is { } moment)
            xml.WriteElementString("lastmod", Schema, CivicTime.Machine(moment));
    }

    private static void WriteAlternates(XmlWriter xml, SiteOptions site, IReadOnlyList<(string Locale, string Path)> alternates)
    {
        foreach (var (locale, path) in alternates)
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", locale);
            xml.WriteAttributeString("href", site.Absolute(path));
            xml.WriteEndElement();
        }
    }

    private static void WriteImage(XmlWriter xml, SiteOptions site, ArticleEntry article)
    {
        if (article.MainImage is not { } image || Pictures.Preview(image) is not { } picture)
            return;
        xml.WriteStartElement("image", Images);
        xml.WriteElementString("loc", Images, site.Absolute(picture.Url));
        xml.WriteEndElement();
    }
}
