using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CommsPortal.PublicSite.Pages;

/// <summary>Turns a <see cref="Page"/> into bytes.</summary>
public sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers, SiteMenu menu)
{
    private const string Html = "text/html; charset=utf-8";
    private const int ExpectedCharacters = 48 * 1024;

    /// <summary>Renders with the menu as it is now.</summary>
    public async Task<IResult> ResultAsync(Page page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var standing = await menu.GetAsync(page.Language, cancellationToken);
        return new RenderedPageResult(await RenderAsync(page with { Menu = standing, Site = menu.KnownSite(page.Language) }));
    }

    /// <summary>Renders without any I/O: for pages that are shown because the CMS does not answer.</summary>
    public Task<RenderedPage> RenderKnownAsync(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return RenderAsync(page with { Menu = menu.Known(page.Language), Site = menu.KnownSite(page.Language) });
    }

    private async Task<RenderedPage> RenderAsync(Page page)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var bytes = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Document.Page)] = page });
            var root = await renderer.RenderComponentAsync<Document>(parameters);
            using var text = new StringWriter(new StringBuilder(ExpectedCharacters));
            root.WriteHtmlTo(text);
            return Encode(text.GetStringBuilder());
        });
        return new RenderedPage
        {
            Status = page.Status,
            ContentType = Html,
            Bytes = bytes,
            Tags = page.Tags,
            Cache = page.Cache,
            Incomplete = page.Incomplete,
            Article = page.Article,
        };
    }

    private static byte[] Encode(StringBuilder text)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length * 3 / 2);
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var chunk in text.GetChunks())
            encoder.Convert(chunk.Span, bytes, flush: false, out _, out _);
        encoder.Convert([], bytes, flush: true, out _, out _);
        return bytes.WrittenSpan.ToArray();
    }
}
