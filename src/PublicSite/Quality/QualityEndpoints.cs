using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Quality;

/// <summary>The page that says how good the site was when it was last judged, for all to see.</summary>
public static class QualityEndpoints
{
    private static readonly Lazy<QualityResults> Results = new(QualityResults.Read);

    public static string Path(Language language) => language == Language.Vietnamese ? "/chat-luong" : "/en/quality";

    public static IEndpointRouteBuilder MapQuality(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Language.All)
        {
            routes.MapGet(Path(language), (HttpContext context, PageRenderer renderer) => renderer.ResultAsync(
                new Page
                {
                    Language = language,
                    Title = language.Text.Quality,
                    Description = language.Text.QualityDescription,
                    Canonical = Path(language),
                    OtherLanguage = Path(language.Other),
                    Tags = new HashSet<string> { "site" },
                    Body = Page.Show<QualityView>(new QualityModel(language, Results.Value)),
                    Head = new PageHead { Alternates = [.. Language.All.Select(each => (each.Code, Path(each)))] },
                },
                context.RequestAborted));
        }

        return routes;
    }
}
