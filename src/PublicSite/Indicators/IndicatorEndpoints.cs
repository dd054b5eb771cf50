using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Indicators;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;
using CommsPortal.PublicSite.StructuredData;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Indicators;

/// <summary>All indicators, each of them, and its values as a table to download.</summary>
public static class IndicatorEndpoints
{
    public static IEndpointRouteBuilder MapIndicators(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Language.All)
        {
            routes.MapGet(IndicatorPaths.List(language), async (HttpContext context, PortalClient portal, PageRenderer renderer, IOptions<SiteOptions> site) =>
                await renderer.ResultAsync(ListPage(await portal.ListIndicatorsAsync(context.RequestAborted), language, site.Value), context.RequestAborted));
            routes.MapGet(
                IndicatorPaths.List(language) + "/{key}",
                async (string key, HttpContext context, PortalClient portal, PageRenderer renderer, ErrorPages errors, IOptions<SiteOptions> site) =>
                    await portal.GetIndicatorAsync(key, context.RequestAborted) is { } indicator
                        ? await renderer.ResultAsync(OnePage(new IndicatorFace(indicator, language), site.Value), context.RequestAborted)
                        : await errors.NotFoundAsync(language));
        }

        routes.MapGet("/chi-tieu/{key}/so-lieu.csv", TableAsync);
        return routes;
    }

    private static Page ListPage(IReadOnlyList<Indicator> indicators, Language language, SiteOptions site)
    {
        var path = IndicatorPaths.List(language);
        return new Page
        {
            Language = language,
            Title = language.Text.IndicatorsTitle,
            Description = language.Text.IndicatorsDescription,
            Canonical = path,
            Section = path,
            OtherLanguage = IndicatorPaths.List(language.Other),
            Tags = IndicatorTags.Of(indicators).ToHashSet(StringComparer.Ordinal),
            Body = Page.Show<IndicatorListView>(new IndicatorListModel(language, [.. indicators.Select(indicator => new IndicatorFace(indicator, language))])),
            Head = new PageHead
            {
                NoIndex = indicators.Count == 0,
                Alternates = [.. Language.All.Select(each => (each.Code, IndicatorPaths.List(each)))],
                StructuredData = [BreadcrumbData.Of([], new Crumb(language.Text.IndicatorsTitle, path), language, site)],
            },
        };
    }

    private static Page OnePage(IndicatorFace face, SiteOptions site)
    {
        var (language, key) = (face.Language, face.Indicator.Key);
        return new Page
        {
            Language = language,
            Title = face.Name,
            Description = face.Description.Length > 0 ? face.Description : language.Text.IndicatorsDescription,
            Canonical = face.Path,
            Section = IndicatorPaths.List(language),
            OtherLanguage = IndicatorPaths.Of(key, language.Other),
            Tags = IndicatorTags.Of(face.Indicator).ToHashSet(StringComparer.Ordinal),
            Body = Page.Show<IndicatorView>(face),
            Head = new PageHead
            {
                Alternates = [.. Language.All.Select(each => (each.Code, IndicatorPaths.Of(key, each)))],
                StructuredData =
                [
                    DatasetData.Of(face, site),
                    BreadcrumbData.Of([new Crumb(language.Text.IndicatorsTitle, IndicatorPaths.List(language))], new Crumb(face.Name, face.Path), language, site),
                ],
            },
        };
    }

    private static async Task<IResult> TableAsync(string key, HttpContext context, PortalClient portal, ErrorPages errors)
    {
        if (await portal.GetIndicatorAsync(key, context.RequestAborted) is not { } indicator)
            return await errors.NotFoundAsync(Language.Vietnamese);
        return new RenderedPageResult(new RenderedPage
        {
            Status = StatusCodes.Status200OK,
            ContentType = "text/csv; charset=utf-8",
            Bytes = await portal.GetObservationsTableAsync(indicator.Key, context.RequestAborted),
            Tags = IndicatorTags.Of(indicator).ToHashSet(StringComparer.Ordinal),
            Headers = new Dictionary<string, string> { ["Content-Disposition"] = $"attachment; filename=\"{indicator.Key}.csv\"" },
        });
    }
}
