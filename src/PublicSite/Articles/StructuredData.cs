using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.Articles;

/// <summary>schema.org JSON-LD. The encoder escapes &lt;, &gt; and &amp;, so no text can end the script element it stands in.</summary>
public static class StructuredData
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>NewsArticle for news and column articles, Article for everything else.</summary>
    public static string Article(Article article, SiteOptions site)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(site);
        return Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", article.Type is "news" or "column-article" ? "NewsArticle" : "Article");
            json.WriteString("mainEntityOfPage", site.Absolute(article.Path));
            json.WriteString("headline", article.Headline);
            if (article.Lead.Length > 0)
                json.WriteString("description", article.Lead);
            json.WriteString("inLanguage", article.Locale);
            json.WriteString("datePublished", CivicTime.Machine(article.Published));
            json.WriteString("dateModified", CivicTime.Machine(article.Updated));
            json.WriteNumber("version", article.Edition);
            WriteImages(json, article, site);
            WriteAuthors(json, article, site);
            WriteOrganisation(json, "publisher", site.Publisher, site.Absolute("/"));
            if (article.Tags.Count > 0)
                json.WriteString("keywords", string.Join(", ", article.Tags));
            if (SiteSection.OfType(article.Type) is { } section)
                json.WriteString("articleSection", section.Title(Language.OfCode(article.Locale)));
            WriteCorrections(json, article);
            json.WriteEndObject();
        });
    }

    public static string Breadcrumbs(Article article, Language language, SiteOptions site)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(site);
        var crumbs = new List<(string Name, string Path)> { (language.Text.Home, language.Home) };
        if (SiteSection.OfType(article.Type) is { } section)
            crumbs.Add((section.Title(language), section.Path(language)));
        if (article.Column is { } column)
            crumbs.Add((column.Name, SitePaths.Column(column.Slug, language)));
        crumbs.Add((article.Headline, article.Path));
        return Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "BreadcrumbList");
            json.WriteStartArray("itemListElement");
            foreach (var (index, crumb) in crumbs.Index())
            {
                json.WriteStartObject();
                json.WriteString("@type", "ListItem");
                json.WriteNumber("position", index + 1);
                json.WriteString("name", crumb.Name);
                json.WriteString("item", site.Absolute(crumb.Path));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteImages(Utf8JsonWriter json, Article article, SiteOptions site)
    {
        var images = article.MainImage?.Renditions.Where(rendition => rendition.Format == "image/jpeg" && rendition.Width >= 640).ToList();
        if (images is not { Count: > 0 })
            return;
        json.WriteStartArray("image");
        foreach (var image in images)
            json.WriteStringValue(site.Absolute(image.Url));
        json.WriteEndArray();
    }

    private static void WriteAuthors(Utf8JsonWriter json, Article article, SiteOptions site)
    {
        if (article.Bylines.Count == 0)
        {
            WriteOrganisation(json, "author", site.Publisher, null);
            return;
        }

        json.WriteStartArray("author");
        foreach (var byline in article.Bylines)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", byline.PrintedName);
            if (byline.Organisation is { } organisation)
                WriteOrganisation(json, "affiliation", organisation.Name, null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOrganisation(Utf8JsonWriter json, string member, string name, string? url)
    {
        json.WriteStartObject(member);
        json.WriteString("@type", "Organization");
        json.WriteString("name", name);
        if (url is not null)
            json.WriteString("url", url);
        json.WriteEndObject();
    }

    private static void WriteCorrections(Utf8JsonWriter json, Article article)
    {
        if (article.Corrections.Count == 0)
            return;
        json.WriteStartArray("correction");
        foreach (var correction in article.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("text", $"{correction.Wrong} → {correction.Right}");
            json.WriteString("datePublished", CivicTime.Machine(correction.At));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Writing))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
