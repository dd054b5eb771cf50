using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Listings.Authors;

/// <summary>The page of everybody whose name stands above an article.</summary>
public sealed class AuthorIndex(PortalClient portal, PageRenderer renderer)
{
    public async Task<IResult> ShowAsync(Language language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        var contributors = await portal.ListContributorsAsync(language.Code, cancellationToken);
        var path = SitePaths.Authors(language);
        return await renderer.ResultAsync(new Page
        {
            Language = language,
            Title = language.Text.AuthorsTitle,
            Description = language.Text.AuthorsDescription,
            Canonical = path,
            Section = path,
            OtherLanguage = SitePaths.Authors(language.Other),
            Body = Page.Show<AuthorIndexView>(new AuthorIndexModel(language, contributors)),
            Tags = SiteSection.All.Select(section => $"type:{section.Type}").ToHashSet(),
            Head = new PageHead { NoIndex = contributors.Count == 0 },
        }, cancellationToken);
    }
}
