using System.Globalization;
using System.Text;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Articles;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Previews;
using CommsPortal.PublicSite.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Embeds;

/// <summary>Articles on other people's pages: <c>/oembed</c> (oEmbed 1.0), and the card that it names, <c>/nhung/{id}</c>.</summary>
public static class EmbedEndpoints
{
    /// <summary>Root of the cards, which anybody may show in a frame.</summary>
    public const string Root = "/nhung";

    private const string OEmbedPath = "/oembed";

    /// <summary>The card may be framed by anybody, and has no script, no form and nothing of others.</summary>
    public static string ContentPolicy { get; } =
        $"default-src 'none'; style-src 'self' {EmbedStyle.Source}; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    public static IEndpointRouteBuilder MapEmbeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(OEmbedPath, DescribeAsync);
        routes.MapGet(Root + "/{id:guid}", ShowAsync);
        return routes;
    }

    /// <summary>Path of an article's card.</summary>
    public static string PathOf(Guid id) => $"{Root}/{id}";

    /// <summary>Root-relative address that describes a page.</summary>
    /// <param name="page">Absolute address of the page.</param>
    /// <param name="format"><c>json</c> or <c>xml</c>.</param>
    public static string Discovery(string page, string format) => $"{OEmbedPath}?url={Uri.EscapeDataString(page)}&format={format}";

    private static async Task<IResult> DescribeAsync(HttpContext context, PortalClient portal, SiteMenu menu, IOptions<SiteOptions> options)
    {
        var query = context.Request.Query;
        var format = query["format"].FirstOrDefault() ?? "json";
        if (format is not ("json" or "xml"))
            return Refuse(StatusCodes.Status501NotImplemented, "format: json, xml.");
        if (PathIn(query["url"], options.Value) is not { } path)
            return Refuse(StatusCodes.Status404NotFound, "url: địa chỉ một bài trên trang này (the address of an article of this site).");
        if (path.StartsWith(PreviewEndpoints.Root + "/", StringComparison.Ordinal))
            return Refuse(StatusCodes.Status401Unauthorized, "Bản nháp không nhúng được (drafts cannot be embedded).");
        if (await FindAsync(portal, path, context.RequestAborted) is not { } article)
            return Refuse(StatusCodes.Status404NotFound, "Không có bài nào ở địa chỉ này (there is no article at this address).");
        var language = Language.OfCode(article.Locale);
        await menu.GetAsync(language, context.RequestAborted);
        var answer = new OEmbedAnswer(
            article, menu.KnownSite(language)?.Name ?? language.Text.SiteName, Whole(query["maxwidth"]), Whole(query["maxheight"]), options.Value);
        return new RenderedPageResult(new RenderedPage
        {
            Status = StatusCodes.Status200OK,
            ContentType = format == "json" ? "application/json; charset=utf-8" : "text/xml; charset=utf-8",
            Bytes = format == "json" ? answer.Json() : answer.Xml(),
            Tags = new HashSet<string> { $"article:{article.Id}", $"path:{path}" },
            Headers = Everybody,
        });
    }

    private static async Task<IResult> ShowAsync(
        Guid id, HttpContext context, PortalClient portal, SiteMenu menu, IServiceProvider services, ILoggerFactory loggers)
    {
        var (article, notice) = await portal.GetArticleAsync(id, context.RequestAborted) switch
        {
            ArticleResult.Found found => (found.Article, null),
            ArticleResult.Withdrawn withdrawn => (null, withdrawn.Notice),
            _ => ((Article?)null, (WithdrawalNotice?)null),
        };
        var language = article is null ? Language.OfPath(notice?.Path ?? "/") : Language.OfCode(article.Locale);
        await menu.GetAsync(language, context.RequestAborted);
        var model = new EmbedModel(language, menu.KnownSite(language)?.Name ?? language.Text.SiteName, article, notice);
        return new RenderedPageResult(new RenderedPage
        {
            Status = article is not null ? StatusCodes.Status200OK : notice is not null ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound,
            ContentType = "text/html; charset=utf-8",
            Bytes = await RenderAsync(model, services, loggers),
            Tags = new HashSet<string> { $"article:{id}" },
            Cache = article is null && notice is null ? CacheRule.Revalidate : CacheRule.Shared,
            Headers = Everybody,
        });
    }

    private static Dictionary<string, string> Everybody { get; } = new()
    {
        ["Access-Control-Allow-Origin"] = "*",
        ["Cross-Origin-Resource-Policy"] = "cross-origin",
        ["X-Robots-Tag"] = "noindex",
    };

    private static async Task<byte[]> RenderAsync(EmbedModel model, IServiceProvider services, ILoggerFactory loggers)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<EmbedCard>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model }));
            return Encoding.UTF8.GetBytes(root.ToHtmlString());
        });
    }

    /// <summary>The path in an address of this site; null for every other address.</summary>
    private static string? PathIn(string? address, SiteOptions site)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Authority != site.BaseUrl.Authority)
            return null;
        var path = url.AbsolutePath.TrimEnd('/').ToLowerInvariant();
        return path.Length == 0 ? null : path;
    }

    private static async Task<Article?> FindAsync(PortalClient portal, string path, CancellationToken cancellationToken)
    {
        if (!ArticlePath.IsPossible(path))
            return null;
        var result = await portal.GetArticleByPathAsync(path, cancellationToken);
        if (result is ArticleResult.Moved { Location: var location })
            result = await portal.GetArticleByPathAsync(location, cancellationToken);
        return (result as ArticleResult.Found)?.Article;
    }

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static RenderedPageResult Refuse(int status, string message) => new(new RenderedPage
    {
        Status = status,
        ContentType = "text/plain; charset=utf-8",
        Bytes = Encoding.UTF8.GetBytes(message + "\n"),
        Cache = CacheRule.Revalidate,
        Headers = Everybody,
    });
}
