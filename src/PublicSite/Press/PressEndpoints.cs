using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Press;

/// <summary>The pages for journalists in both languages.</summary>
public static class PressEndpoints
{
    public static IEndpointRouteBuilder MapPress(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Language.All)
        {
            routes.MapPressHome(language);
            routes.MapRequests(language);
            routes.MapTerms(language);
            AccountEndpoints.Map(routes, language);
        }

        return routes;
    }
}
