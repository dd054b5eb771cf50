using System.Globalization;
using CommsPortal.Cms.Markdown.Core;
using CommsPortal.Cms.Markdown.PlainText;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.Headings;

internal sealed class HeadingRenderer : MarkdownObjectRenderer<BodyRenderer, HeadingBlock>
{
    protected override void Write(BodyRenderer renderer, HeadingBlock obj)
    {
        // An empty heading is a stop without a name for those who move from heading to heading.
        if (InlineText.Of(obj.Inline).Length == 0)
            return;
        var level = obj.Level.ToString(CultureInfo.InvariantCulture);
        renderer.Write("<h").Write(level);
        renderer.Attribute("id", renderer.Context.IdPrefix + obj.GetAttributes().Id).Write('>');
        renderer.WriteLeafInline(obj);
        renderer.Write("</h").Write(level).Write(">\n");
    }
}
