using System.Globalization;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Articles;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.StructuredData;

/// <summary>A campaign as an event of the city.</summary>
internal static class EventData
{
    /// <summary>Null for whatever is no campaign, or has no beginning.</summary>
    public static string? Of(Article article, Language language, SiteOptions site)
    {
        var details = new ArticleDetails(article);
        if (article.Type != "campaign" || details.Day("startsOn") is not { } start)
            return null;
        return JsonLd.Document("Event", json =>
        {
            json.WriteString("name", article.Headline);
            json.WriteString("url", site.Absolute(article.Path));
            json.WriteIfAny("description", article.Lead);
            json.WriteString("startDate", Machine(start));
            if (details.Day("endsOn") is { } end)
                json.WriteString("endDate", Machine(end));
            json.WriteString("inLanguage", article.Locale);
            json.WriteThing("location", "Place", () =>
            {
                json.WriteString("name", language.Text.City);
                json.WriteThing("address", "PostalAddress", () =>
                {
                    json.WriteString("addressLocality", language.Text.City);
                    json.WriteString("addressCountry", "VN");
                });
            });
            json.WriteOrganisation("organizer", details.Text("organiser") ?? site.Publisher);
            PictureData.Write(json, article.MainImage, site);
        });
    }

    private static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
