using System.Text.Json;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Feeds;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Searching;

/// <summary>The search page in both languages.</summary>
public static class SearchEndpoints
{
    private const int PopularShown = 12;
    private const int SuggestionsShown = 8;

    public static IEndpointRouteBuilder MapSearch(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Language.All)
        {
            routes.MapGet(SitePaths.Search(language), async (HttpContext context, PortalClient portal, PageRenderer renderer) =>
            {
                var request = new SearchRequest(context.Request, language);
                var response = request.Text.Length == 0 ? null : await SearchPaging.PageAsync(portal, request.ToQuery(), request.Number, context.RequestAborted);
                var popular = response is { Items.Count: > 0 } ? [] : await PopularAsync(portal, language, context.RequestAborted);
                return await renderer.ResultAsync(Create(new SearchModel(request, response, popular)), context.RequestAborted);
            });
        }

        routes.MapGet(SitePaths.Search(Language.Vietnamese) + "/goi-y", SuggestAsync);
        return routes.MapSearchFeeds();
    }

    /// <summary>Completions of what is being typed, as the API gives them; for scripts.</summary>
    private static async Task<IResult> SuggestAsync(HttpContext context, PortalClient portal)
    {
        var text = (context.Request.Query["q"].FirstOrDefault() ?? "").Trim();
        var suggestions = await portal.SuggestAsync(text, SuggestionsShown, context.RequestAborted);
        return new RenderedPageResult(new RenderedPage
        {
            Status = StatusCodes.Status200OK,
            ContentType = "application/json; charset=utf-8",
            Bytes = JsonSerializer.SerializeToUtf8Bytes(suggestions, PortalJson.Options),
            Cache = CacheRule.Revalidate,
            Headers = new Dictionary<string, string> { ["X-Robots-Tag"] = "noindex" },
        });
    }

    /// <summary>Popular queries, which are of Vietnamese readers; none when the CMS cannot say, for the page is of use without.</summary>
    private static async Task<IReadOnlyList<string>> PopularAsync(PortalClient portal, Language language, CancellationToken cancellationToken)
    {
        if (language != Language.Vietnamese)
            return [];
        try
        {
            var suggestions = await portal.SuggestAsync("", PopularShown, cancellationToken);
            return [.. suggestions.Items.Where(suggestion => suggestion.Kind == "query").Select(suggestion => suggestion.Text)];
        }
        catch (PortalUnavailableException)
        {
            return [];
        }
    }

    private static Page Create(SearchModel model)
    {
        var language = model.Request.Language;
        var text = model.Request.Text;
        return new Page
        {
            Language = language,
            Title = text.Length == 0 ? language.Text.SearchTitle : $"{text} – {language.Text.SearchTitle}",
            Canonical = text.Length == 0 ? SitePaths.Search(language) : null,
            Description = language.Text.SearchHelp,
            OtherLanguage = SitePaths.Search(language.Other),
            Section = SitePaths.Search(language),
            Cache = CacheRule.Revalidate,
            Body = Page.Show<SearchView>(model),

            // Pages of results are not to be found by other searches.
            Head = new PageHead { NoIndex = text.Length > 0, Feeds = text.Length > 0 ? (text, model.Request.PageAddress(1)) : null },
        };
    }
}
