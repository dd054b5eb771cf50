using System.Globalization;
using System.Text;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Feeds;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Sitemaps;

/// <summary><c>/sitemap.xml</c>, an index of parts when there are many articles, and <c>/robots.txt</c>.</summary>
public static class SitemapEndpoints
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Articles in one part: ten requests to the CMS, and far below the format's 50,000.</summary>
    private const int PartSize = 1000;

    /// <summary>Oldest first, so that a new article changes the last part only.</summary>
    private static readonly ArticleQuery OldestFirst = new() { Sort = "published" };

    public static IEndpointRouteBuilder MapSitemaps(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", IndexAsync);
        routes.MapGet("/sitemap-{part:int:min(1)}.xml", PartAsync);
        routes.MapGet("/robots.txt", Robots);
        return routes;
    }

    private static async Task<IResult> IndexAsync(HttpContext context, PortalClient portal, IOptions<SiteOptions> site)
    {
        var total = (await portal.ListArticlesAsync(OldestFirst with { Limit = 1 }, context.RequestAborted)).Total;
        if (total <= PartSize)
            return Urls(site.Value, await PartOfAsync(portal, null, context.RequestAborted), withListings: true);
        return Xml(FeedXml.Write(xml =>
        {
            xml.WriteStartElement("sitemapindex", Schema);
            for (var part = 1; part <= (total + PartSize - 1) / PartSize; part++)
            {
                xml.WriteStartElement("sitemap", Schema);
                xml.WriteElementString("loc", Schema, site.Value.Absolute(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{part}.xml")));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }));
    }

    private static async Task<IResult> PartAsync(
        int part, HttpContext context, PortalClient portal, ErrorPages errors, IOptions<SiteOptions> site)
    {
        string? cursor = null;
        if (part > 1)
        {
            cursor = part > 1000 ? null : await portal.CursorAfterAsync(OldestFirst, (part - 1) * PartSize, context.RequestAborted);
            if (cursor is null)
                return await errors.NotFoundAsync(Language.Vietnamese);
        }

        return Urls(site.Value, await PartOfAsync(portal, cursor, context.RequestAborted), withListings: part == 1);
    }

    private static async Task<List<ArticleSummary>> PartOfAsync(PortalClient portal, string? cursor, CancellationToken cancellationToken)
    {
        var articles = new List<ArticleSummary>();
        await foreach (var article in portal.EnumerateArticlesAsync(OldestFirst with { Limit = 100, Cursor = cursor }, cancellationToken))
        {
            articles.Add(article);
            if (articles.Count == PartSize)
                break;
        }

        return articles;
    }

    private static RenderedPageResult Urls(SiteOptions site, List<ArticleSummary> articles, bool withListings) => Xml(FeedXml.Write(xml =>
    {
        xml.WriteStartElement("urlset", Schema);
        var pages = articles.Select(article => (article.Path, (DateTimeOffset?)article.Updated));
        foreach (var (path, modified) in withListings ? Listings().Concat(pages) : pages)
        {
            xml.WriteStartElement("url", Schema);
            xml.WriteElementString("loc", Schema, site.Absolute(path));
            if (modified is { } moment)
                xml.WriteElementString("lastmod", Schema, CivicTime.Machine(moment));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }));

    private static IEnumerable<(string Path, DateTimeOffset? Modified)> Listings()
    {
        foreach (var language in Language.All)
        {
            yield return (language.Home, null);
            foreach (var section in SiteSection.All)
                yield return (section.Path(language), null);
            foreach (var kind in SitePaths.TaxonomiesWithPages)
                yield return (SitePaths.Terms(kind, language), null);
        }
    }

    private static RenderedPageResult Xml(byte[] bytes) => new(new RenderedPage
    {
        Status = StatusCodes.Status200OK,
        ContentType = "application/xml; charset=utf-8",
        Bytes = bytes,
        Tags = SiteSection.All.Select(section => $"type:{section.Type}").Append("type:page").ToHashSet(),
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
