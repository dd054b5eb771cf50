using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;
using CommsPortal.PublicSite.StructuredData;

namespace CommsPortal.PublicSite.Listings;

/// <summary>The HTML page of a listing.</summary>
internal static class ListingPage
{
    public static Page Create(ListingModel model, SiteOptions site)
    {
        var listing = model.Listing;
        var text = listing.Language.Text;
        return new Page
        {
            Language = listing.Language,
            Title = model.Number == 1 ? listing.Title : $"{listing.Title}, {text.PageNumber(model.Number)}",
            Description = listing.Description.Length > 0 ? listing.Description : text.ListDescription(listing.Title),
            Canonical = listing.PageAddress(model.Number),
            Section = listing.Section?.Path(listing.Language) ?? (listing.Crumbs.Count > 0 ? listing.Crumbs[0].Path : null),
            OtherLanguage = listing.OtherLanguage,
            Tags = listing.Tags,
            Body = Page.Show<ListingView>(model),
            Head = new PageHead
            {
                Feeds = (listing.Title, listing.PageAddress(1)),
                PreviousPage = model.Number > 1 ? listing.PageAddress(model.Number - 1) : null,
                NextPage = model.Number < model.Pages ? listing.PageAddress(model.Number + 1) : null,
                NoIndex = model.Total == 0,
                StructuredData =
                [
                    CollectionData.Of(model, site),
                    BreadcrumbData.Of(listing.Crumbs, new Crumb(listing.Title, listing.PageAddress(1)), listing.Language, site),
                ],
            },
        };
    }
}
