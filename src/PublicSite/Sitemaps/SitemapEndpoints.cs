using System.Text;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Indicators;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Indicators;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;
using CommsPortal.PublicSite.Trust;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Sitemaps;

/// <summary><c>/sitemap.xml</c>, the index of its parts; the parts; the news of the last two days; and <c>/robots.txt</c>.</summary>
public static class SitemapEndpoints
{
    private const string PagesPath = "/sitemap-pages.xml";
    private const string NewsPath = "/sitemap-news.xml";

    /// <summary>What Google News reads: articles of the last two days, a thousand of them at most.</summary>
    private const int MostNews = 1000;

    private const int MostUrls = 50_000;

    private static readonly TimeSpan NewsAge = TimeSpan.FromDays(2);

    public static IEndpointRouteBuilder MapSitemaps(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", IndexAsync);
        routes.MapGet(PagesPath, PagesAsync);
        routes.MapGet(NewsPath, NewsAsync);
        routes.MapGet("/sitemap-{period}.xml", PartAsync);
        routes.MapGet("/robots.txt", Robots);
        return routes.MapTrust();
    }

    private static async Task<IResult> IndexAsync(HttpContext context, PortalClient portal, TimeProvider time, IOptions<SiteOptions> site)
    {
        var parts = await SitemapPlan.ReadAsync(portal, context.RequestAborted);
        var news = await portal.ListArticlesAsync(NewsQuery(time) with { Limit = 1 }, context.RequestAborted);
        var paths = new List<(string Path, DateTimeOffset? Modified)> { (PagesPath, null) };
        if (news.Total > 0)
            paths.Add((NewsPath, null)); // The format has no empty maps.
        paths.AddRange(parts.Select(part => ($"/sitemap-{part.Period.Name}.xml", (DateTimeOffset?)part.Modified)));
        return Xml(SitemapXml.Index(paths, site.Value));
    }

    private static async Task<IResult> PagesAsync(HttpContext context, PortalClient portal, IOptions<SiteOptions> site) =>
        Xml(SitemapXml.Pages(Listings(await portal.ListIndicatorsAsync(context.RequestAborted)), site.Value), IndicatorTags.All);

    private static async Task<IResult> PartAsync(string period, HttpContext context, PortalClient portal, ErrorPages errors, IOptions<SiteOptions> site)
    {
        if (SitemapPeriod.Parse(period) is not { } part)
            return await errors.NotFoundAsync(Language.Vietnamese);
        var articles = await TakeAsync(portal, SitemapPlan.QueryOf(part), MostUrls, context.RequestAborted);
        return articles.Count == 0 ? await errors.NotFoundAsync(Language.Vietnamese) : Xml(SitemapXml.Articles(articles, site.Value));
    }

    private static async Task<IResult> NewsAsync(HttpContext context, PortalClient portal, SiteMenu menu, TimeProvider time, IOptions<SiteOptions> site)
    {
        await menu.GetAsync(Language.Vietnamese, context.RequestAborted);
        var articles = await TakeAsync(portal, NewsQuery(time), MostNews, context.RequestAborted);
        return Xml(SitemapXml.Latest(articles, language => menu.KnownSite(language)?.Name ?? language.Text.SiteName, site.Value));
    }

    private static ArticleQuery NewsQuery(TimeProvider time) =>
        new() { Types = [SiteSection.News.Type, SiteSection.Columns.Type], From = time.GetUtcNow() - NewsAge };

    private static async Task<List<ArticleEntry>> TakeAsync(PortalClient portal, ArticleQuery query, int most, CancellationToken cancellationToken)
    {
        var articles = new List<ArticleEntry>();
        await foreach (var article in portal.EnumerateEntriesAsync(query with { Limit = 100 }, cancellationToken))
        {
            articles.Add(article);
            if (articles.Count == most)
                break;
        }

        return articles;
    }

    private static IEnumerable<(string Path, IReadOnlyList<(string Locale, string Path)> Alternates)> Listings(IReadOnlyList<Indicator> indicators)
    {
        var paths = new List<Func<Language, string>> { language => language.Home };
        paths.AddRange(SiteSection.All.Select(section => (Func<Language, string>)section.Path));
        paths.AddRange(SitePaths.TaxonomiesWithPages.Select(kind => (Func<Language, string>)(language => SitePaths.Terms(kind, language))));
        paths.AddRange([SitePaths.Authors, TrustPaths.Privacy, TrustPaths.Accessibility]);
        if (indicators.Count > 0)
            paths.Add(IndicatorPaths.List);
        paths.AddRange(indicators.Select(indicator => (Func<Language, string>)(language => IndicatorPaths.Of(indicator.Key, language))));
        return from path in paths
               let alternates = Language.All.Select(language => (language.Code, path(language))).ToList()
               from language in Language.All
               select (path(language), (IReadOnlyList<(string, string)>)alternates);
    }

    private static RenderedPageResult Xml(byte[] bytes, params IEnumerable<string> tags) => new(new RenderedPage
    {
        Status = StatusCodes.Status200OK,
        ContentType = "application/xml; charset=utf-8",
        Bytes = bytes,
        Tags = SiteSection.All.Select(section => $"type:{section.Type}").Append("type:page").Concat(tags).ToHashSet(),
    });

    private static RenderedPageResult Robots(IOptions<SiteOptions> site) => new(new RenderedPage
    {
        Status = StatusCodes.Status200OK,
        ContentType = "text/plain; charset=utf-8",
        Bytes = Encoding.UTF8.GetBytes($"""
            User-agent: *
            Disallow: /preview/
            Disallow: /tim-kiem?
            Disallow: /en/search?

            Sitemap: {site.Value.Absolute("/sitemap.xml")}

            """),
    });
}
