using CommsPortal.Cms.Markdown.Core;
using CommsPortal.Cms.Markdown.Galleries;
using CommsPortal.Cms.Markdown.Numbers;
using CommsPortal.Cms.Markdown.PullQuotes;
using Markdig.Renderers;

namespace CommsPortal.Cms.Markdown.Directives;

internal sealed class DirectiveRenderer : MarkdownObjectRenderer<BodyRenderer, DirectiveBlock>
{
    protected override void Write(BodyRenderer renderer, DirectiveBlock obj)
    {
        var around = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        switch (obj.Kind)
        {
            case DirectiveKind.PullQuote:
                PullQuote.Write(renderer, obj);
                break;
            case DirectiveKind.Gallery:
                Gallery.Write(renderer, obj);
                break;
            case DirectiveKind.Numbers:
                NumberList.Write(renderer, obj);
                break;
        }
        renderer.ImplicitParagraph = around;
    }
}
