using System.Text.Encodings.Web;
using System.Text.Unicode;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Feeds;
using CommsPortal.PublicSite.Listings;
using CommsPortal.PublicSite.Trust;

namespace CommsPortal.PublicSite.Pages;

/// <summary>Registers what renders pages and feeds.</summary>
public static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        // Vietnamese letters stay letters; only what HTML itself needs is escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<SiteMenu>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<ErrorPages>();
        services.AddSingleton<TermIndex>();
        services.AddFeeds();
        services.AddTrust();
        return services;
    }
}
