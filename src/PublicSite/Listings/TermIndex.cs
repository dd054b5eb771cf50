using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Listings;

/// <summary>The page that lists a taxonomy's terms: those valid today, and those of before with what took their place.</summary>
public sealed class TermIndex(PortalClient portal, PageRenderer renderer, TimeProvider time)
{
    public async Task<IResult> ShowAsync(Language language, string kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        var terms = await portal.ListTermsAsync(kind, on: null, language.Code, cancellationToken);
        var path = SitePaths.Terms(kind, language);
        return await renderer.ResultAsync(new Page
        {
            Language = language,
            Title = language.Text.TermsTitle(kind),
            Description = language.Text.TermsDescription(kind),
            Canonical = path,
            Section = path,
            OtherLanguage = SitePaths.Terms(kind, language.Other),
            Body = Page.Show<TermIndexView>(TermIndexModel.Of(language, kind, terms, CivicTime.Today(time))),
            Tags = TagsOf(kind),
        }, cancellationToken);
    }

    /// <summary>Counts stand beside the names, so every article's publication touches such a page, and so does a change of the taxonomy.</summary>
    internal static HashSet<string> TagsOf(string kind) => [.. SiteSection.All.Select(section => $"type:{section.Type}"), $"taxonomy:{kind}"];
}
