using CommsPortal.Cms.Markdown.Core;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace CommsPortal.Cms.Markdown.Links;

internal sealed class AutolinkRenderer : MarkdownObjectRenderer<BodyRenderer, AutolinkInline>
{
    protected override void Write(BodyRenderer renderer, AutolinkInline obj)
    {
        if (SafeLink.TryAccept(obj.IsEmail ? "mailto:" + obj.Url : obj.Url, out var href, out var external))
            LinkRenderer.WriteLink(renderer, href, external, () => renderer.Text(obj.Url));
        else
            renderer.Text(obj.Url);
    }
}
