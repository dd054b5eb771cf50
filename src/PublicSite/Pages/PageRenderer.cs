using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CommsPortal.PublicSite.Pages;

/// <summary>Turns a <see cref="Page"/> into bytes. Rendering does no I/O.</summary>
public sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    private const string Html = "text/html; charset=utf-8";
    private const int ExpectedCharacters = 48 * 1024;

    public async Task<IResult> ResultAsync(Page page) => new RenderedPageResult(await RenderAsync(page));

    public async Task<RenderedPage> RenderAsync(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        await using var renderer = new HtmlRenderer(services, loggers);
        var bytes = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Document.Page)] = page });
            var root = await renderer.RenderComponentAsync<Document>(parameters);
            using var text = new StringWriter(new StringBuilder(ExpectedCharacters));
            root.WriteHtmlTo(text);
            return Encode(text.GetStringBuilder());
        });
        return new RenderedPage { Status = page.Status, ContentType = Html, Bytes = bytes, Tags = page.Tags, Cache = page.Cache };
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
