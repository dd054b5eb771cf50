using System.Globalization;
using CommsPortal.Cms.Markdown.Core;
using CommsPortal.Cms.Markdown.Links;
using CommsPortal.Contracts.Media;
using Markdig.Renderers;

namespace CommsPortal.Cms.Markdown.Figures;

internal sealed class FigureRenderer : MarkdownObjectRenderer<BodyRenderer, FigureBlock>
{
    // The column of text is 44rem wide at most; narrower screens show images edge to edge.
    private const string Sizes = "(min-width: 48rem) 44rem, 100vw";

    // What a browser without srcset gets, and the box that is kept free while the image loads.
    private const int FallbackWidth = 1_280;

    protected override void Write(BodyRenderer renderer, FigureBlock obj)
    {
        if (renderer.Context.Image(obj.MediaId) is not { } image)
            return;
        var renditions = image.Renditions.Where(r => SafeLink.IsPath(r.Url)).OrderBy(r => r.Width).ToList();
        var fallback = Fallback(renditions);
        if (fallback is null)
            return;
        renderer.Write("<figure class=\"figure\">\n<picture>");
        WriteSource(renderer, renditions, "image/avif", fallback.Format);
        WriteSource(renderer, renditions, "image/webp", fallback.Format);
        WriteImage(renderer, renditions, fallback, obj.Alt.Length > 0 ? obj.Alt : image.Alt);
        renderer.Write("</picture>\n");
        WriteCaption(renderer, obj.Caption.Length > 0 ? obj.Caption : image.Caption ?? "", image.Credit ?? "");
        renderer.Write("</figure>\n");
    }

    private static Rendition? Fallback(List<Rendition> renditions)
    {
        var readableByAll = renditions.Where(r => r.Format == "image/jpeg").ToList();
        var candidates = readableByAll.Count > 0 ? readableByAll : renditions;
        return candidates.LastOrDefault(r => r.Width <= FallbackWidth) ?? candidates.FirstOrDefault();
    }

    private static void WriteSource(BodyRenderer renderer, List<Rendition> renditions, string format, string fallbackFormat)
    {
        if (format == fallbackFormat || renditions.All(r => r.Format != format))
            return;
        renderer.Write("<source");
        renderer.Attribute("type", format).Attribute("srcset", SourceSet(renditions, format)).Attribute("sizes", Sizes).Write(" />");
    }

    private static void WriteImage(BodyRenderer renderer, List<Rendition> renditions, Rendition fallback, string alt)
    {
        renderer.Write("<img");
        renderer.Attribute("src", fallback.Url);
        renderer.Attribute("srcset", SourceSet(renditions, fallback.Format)).Attribute("sizes", Sizes);
        renderer.Attribute("width", fallback.Width.ToString(CultureInfo.InvariantCulture));
        renderer.Attribute("height", fallback.Height.ToString(CultureInfo.InvariantCulture));
        renderer.Attribute("loading", "lazy").Attribute("decoding", "async").Attribute("alt", alt).Write(" />");
    }

    private static string SourceSet(List<Rendition> renditions, string format) =>
        string.Join(", ", renditions.Where(r => r.Format == format).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Url} {r.Width}w")));

    private static void WriteCaption(BodyRenderer renderer, string caption, string credit)
    {
        if (caption.Length == 0 && credit.Length == 0)
            return;
        renderer.Write("<figcaption>");
        renderer.Decoded(caption);
        if (credit.Length > 0)
        {
            renderer.Write(caption.Length > 0 ? " " : "").Write("<span class=\"credit\">");
            renderer.Decoded(credit).Write("</span>");
        }
        renderer.Write("</figcaption>\n");
    }
}
