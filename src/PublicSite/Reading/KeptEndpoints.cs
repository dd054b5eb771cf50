using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Reading;

/// <summary>The page of the stories that a reader keeps on the device; the server does not know which, and gives everybody the same.</summary>
public static class KeptEndpoints
{
    public static IEndpointRouteBuilder MapKept(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Language.All)
        {
            routes.MapGet(Path(language), (HttpContext context, PageRenderer renderer) => renderer.ResultAsync(
                new Page
                {
                    Language = language,
                    Title = language.Text.KeptStories,
                    Canonical = Path(language),
                    Description = language.Text.KeptHelp,
                    OtherLanguage = Path(language.Other),
                    Body = Page.Show<KeptView>(language),
                    Tags = new HashSet<string> { "site" },
                    Head = new PageHead { NoIndex = true },
                },
                context.RequestAborted));
        }

        return routes;
    }

    /// <summary>Path of the page; the scripts know it too.</summary>
    public static string Path(Language language) => language == Language.Vietnamese ? "/da-luu" : "/en/saved";
}
