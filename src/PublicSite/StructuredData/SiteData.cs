using CommsPortal.Contracts.Sites;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.StructuredData;

/// <summary>The site and who answers for it, for the home page.</summary>
internal static class SiteData
{
    /// <summary>The site: what search engines print as its name.</summary>
    public static string Site(Language language, SiteDescription? description, SiteOptions site) => JsonLd.Document("WebSite", json =>
    {
        json.WriteString("name", description?.Name ?? language.Text.SiteName);
        json.WriteString("url", site.Absolute(language.Home));
        json.WriteString("description", language.Text.SiteDescription);
        json.WriteString("inLanguage", language.Code);
    });

    /// <summary>The office, with what it says of itself.</summary>
    public static string Office(SiteDescription? description, SiteOptions site) => JsonLd.Document("Organization", json =>
    {
        json.WriteString("name", description?.Publisher ?? site.Publisher);
        json.WriteString("url", site.Absolute("/"));
        json.WriteIfAny("email", description?.Email);
        json.WriteIfAny("telephone", description?.Phone);
        json.WriteIfAny("address", description?.Address);
        if (description?.Social is { Count: > 0 } social)
        {
            json.WriteStartArray("sameAs");
            foreach (var link in social)
                json.WriteStringValue(link.Url);
            json.WriteEndArray();
        }
    });
}
