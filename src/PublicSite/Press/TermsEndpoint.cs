using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Press;

/// <summary>The terms of use for people to read, from what the API says of them.</summary>
public static class TermsEndpoint
{
    public static void MapTerms(this IEndpointRouteBuilder routes, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        routes.MapGet(PressPaths.Terms(language), async (HttpContext context, PressClient press, PageRenderer renderer) => await renderer.ResultAsync(
            new Page
            {
                Language = language,
                Title = language == Language.Vietnamese ? "Điều khoản sử dụng API báo chí" : "Terms of use of the press API",
                Canonical = PressPaths.Terms(language),
                OtherLanguage = PressPaths.Terms(language.Other),
                Tags = new HashSet<string> { "site" },
                Body = Page.Show<TermsView>(new TermsModel(language, await press.GetTermsAsync(context.RequestAborted))),
                Head = new PageHead { Alternates = [.. Language.All.Select(each => (each.Code, PressPaths.Terms(each)))] },
            },
            context.RequestAborted));
    }
}
