using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Listings.Localities;

/// <summary>The page of the city's units, with how many articles there are about each. Everything is asked for at once, with its counts.</summary>
public sealed class LocalityIndex(PortalClient portal, PageRenderer renderer, TimeProvider time)
{
    /// <summary>Value of <c>xep</c> that sorts the list by the number of articles.</summary>
    public const string ByArticles = "so-bai";

    public async Task<IResult> ShowAsync(Language language, string? sort, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        var terms = await portal.ListTermsAsync(TaxonomyKind.Localities, on: null, language.Code, cancellationToken);
        var all = TermIndexModel.Of(language, TaxonomyKind.Localities, terms, CivicTime.Today(time));
        var path = SitePaths.Terms(TaxonomyKind.Localities, language);
        return await renderer.ResultAsync(new Page
        {
            Language = language,
            Title = language.Text.TermsTitle(TaxonomyKind.Localities),
            Description = language.Text.TermsDescription(TaxonomyKind.Localities),
            Canonical = path, // Whatever the order of the list.
            Section = path,
            OtherLanguage = SitePaths.Terms(TaxonomyKind.Localities, language.Other),
            Body = Page.Show<LocalityIndexView>(new LocalityIndexModel(language, all.Terms, all.Retired, sort == ByArticles)),
            Tags = TermIndex.TagsOf(TaxonomyKind.Localities),
        }, cancellationToken);
    }
}
