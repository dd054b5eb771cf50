using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.StructuredData;

/// <summary>NewsArticle for news and column articles, Article for everything else.</summary>
internal static class ArticleData
{
    public static string Of(Article article, SiteOptions site) =>
        JsonLd.Document(article.Type is "news" or "column-article" ? "NewsArticle" : "Article", json =>
        {
            json.WriteString("mainEntityOfPage", site.Absolute(article.Path));
            json.WriteString("url", site.Absolute(article.Path));
            json.WriteString("headline", article.Headline);
            json.WriteIfAny("description", article.Lead);
            json.WriteString("inLanguage", article.Locale);
            json.WriteString("datePublished", CivicTime.Machine(article.Published));
            json.WriteString("dateModified", CivicTime.Machine(article.Updated));
            json.WriteNumber("version", article.Edition);
            PictureData.Write(json, article.MainImage, site);
            WriteAuthors(json, article, site);
            json.WriteOrganisation("publisher", site.Publisher, site.Absolute("/"));
            if (article.Tags.Count > 0)
                json.WriteString("keywords", string.Join(", ", article.Tags));
            if (SiteSection.OfType(article.Type) is { } section)
                json.WriteString("articleSection", section.Title(Language.OfCode(article.Locale)));
            WriteCorrections(json, article);
        });

    private static void WriteAuthors(Utf8JsonWriter json, Article article, SiteOptions site)
    {
        if (article.Bylines.Count == 0)
        {
            json.WriteOrganisation("author", site.Publisher, site.Absolute("/"));
            return;
        }

        json.WriteStartArray("author");
        foreach (var byline in article.Bylines)
        {
            json.WriteThing("Person", () =>
            {
                json.WriteString("name", byline.PrintedName);
                if (TagSlug.Of(byline.PrintedName).Length > 0)
                    json.WriteString("url", site.Absolute(SitePaths.Author(byline.PrintedName, Language.OfCode(article.Locale))));
                if (byline.Organisation is { } organisation)
                    json.WriteOrganisation("affiliation", organisation.Name);
            });
        }

        json.WriteEndArray();
    }

    private static void WriteCorrections(Utf8JsonWriter json, Article article)
    {
        if (article.Corrections.Count == 0)
            return;
        json.WriteStartArray("correction");
        foreach (var correction in article.Corrections)
        {
            json.WriteThing("CorrectionComment", () =>
            {
                json.WriteString("text", $"{correction.Wrong} → {correction.Right}");
                json.WriteString("datePublished", CivicTime.Machine(correction.At));
            });
        }

        json.WriteEndArray();
    }
}
