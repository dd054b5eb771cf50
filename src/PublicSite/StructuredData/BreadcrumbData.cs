using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.StructuredData;

/// <summary>The way from the home page to a page, that page included.</summary>
internal static class BreadcrumbData
{
    /// <param name="between">What lies between.</param>
    public static string Of(IEnumerable<Crumb> between, Crumb page, Language language, SiteOptions site) =>
        JsonLd.Document("BreadcrumbList", json =>
        {
            json.WriteStartArray("itemListElement");
            foreach (var (index, crumb) in between.Prepend(new Crumb(language.Text.Home, language.Home)).Append(page).Index())
            {
                json.WriteThing("ListItem", () =>
                {
                    json.WriteNumber("position", index + 1);
                    json.WriteString("name", crumb.Name);
                    json.WriteString("item", site.Absolute(crumb.Path));
                });
            }

            json.WriteEndArray();
        });

    public static string Of(Article article, Language language, SiteOptions site)
    {
        var between = new List<Crumb>();
        if (SiteSection.OfType(article.Type) is { } section)
            between.Add(new Crumb(section.Title(language), section.Path(language)));
        if (article.Column is { } column)
            between.Add(new Crumb(column.Name, SitePaths.Column(column.Slug, language)));
        return Of(between, new Crumb(article.Headline, article.Path), language, site);
    }
}
