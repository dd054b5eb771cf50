using CommsPortal.Cms.Markdown.Core;
using CommsPortal.Cms.Markdown.PlainText;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace CommsPortal.Cms.Markdown.Links;

internal sealed class LinkRenderer : MarkdownObjectRenderer<BodyRenderer, LinkInline>
{
    protected override void Write(BodyRenderer renderer, LinkInline obj)
    {
        if (obj.IsImage)
            WriteForeignImage(renderer, obj);
        else if (Resolve(renderer, obj.Url) is { } link)
            WriteLink(renderer, link.Href, link.External, () => renderer.WriteChildren(obj));
        else
            renderer.WriteChildren(obj);
    }

    public static void WriteLink(BodyRenderer renderer, string href, bool external, Action content)
    {
        renderer.Write("<a");
        renderer.Attribute("href", href);
        if (external)
            renderer.Attribute("rel", "noopener noreferrer");
        renderer.Write('>');
        content();
        renderer.Write("</a>");
    }

    // Images of the media library were lifted out as figures; an image of another host would tell that host who reads the page.
    private static void WriteForeignImage(BodyRenderer renderer, LinkInline image)
    {
        var alt = InlineText.Of(image);
        if (!IsInLink(image) && SafeLink.TryAccept(image.Url, out var href, out var external))
            WriteLink(renderer, href, external, () => renderer.Decoded(alt.Length > 0 ? alt : href));
        else
            renderer.Decoded(alt);
    }

    private static (string Href, bool External)? Resolve(BodyRenderer renderer, string? url)
    {
        if (SafeLink.TryReadId(url, SafeLink.ArticleScheme, out var id))
            url = renderer.Context.Article(id)?.Path;
        return SafeLink.TryAccept(url, out var href, out var external) ? (href, external) : null;
    }

    private static bool IsInLink(Inline inline) => inline.FindParentOfType<LinkInline>().Any(l => !l.IsImage && l != inline);
}
