using System.Text.Json;
using CommsPortal.PublicSite.Listings;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.StructuredData;

/// <summary>A listing as a collection, in the order and with the numbers of the page; an author's as the page of a person.</summary>
internal static class CollectionData
{
    private const int PageSize = ListingReader.PageSize;

    public static string Of(ListingModel model, SiteOptions site)
    {
        var listing = model.Listing;
        return JsonLd.Document(listing.Contributor is null ? "CollectionPage" : "ProfilePage", json =>
        {
            json.WriteString("name", listing.Title);
            json.WriteString("url", site.Absolute(listing.PageAddress(model.Number)));
            json.WriteIfAny("description", listing.Description);
            json.WriteString("inLanguage", listing.Language.Code);
            json.WriteThing("isPartOf", "WebSite", () =>
            {
                json.WriteString("name", listing.Language.Text.SiteName);
                json.WriteString("url", site.Absolute(listing.Language.Home));
            });
            if (listing.Contributor is { } person)
            {
                json.WriteThing("mainEntity", "Person", () =>
                {
                    json.WriteString("name", person.Name);
                    json.WriteString("url", site.Absolute(listing.Path));
                    if (person.Organisation is { } organisation)
                        json.WriteOrganisation("affiliation", organisation.Name, site.Absolute(SitePaths.Term("organisations", organisation.Slug, listing.Language)));
                });
                return;
            }

            WriteItems(json, model, site);
        });
    }

    private static void WriteItems(Utf8JsonWriter json, ListingModel model, SiteOptions site) =>
        json.WriteThing("mainEntity", "ItemList", () =>
        {
            json.WriteNumber("numberOfItems", model.Total);
            json.WriteStartArray("itemListElement");
            foreach (var (index, article) in model.Items.Index())
            {
                json.WriteThing("ListItem", () =>
                {
                    json.WriteNumber("position", ((model.Number - 1) * PageSize) + index + 1);
                    json.WriteString("name", article.Headline);
                    json.WriteString("url", site.Absolute(article.Path));
                });
            }

            json.WriteEndArray();
        });
}
