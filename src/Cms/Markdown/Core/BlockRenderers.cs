using System.Globalization;
using Markdig.Renderers;
using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.Core;

internal sealed class ParagraphRenderer : MarkdownObjectRenderer<BodyRenderer, ParagraphBlock>
{
    protected override void Write(BodyRenderer renderer, ParagraphBlock obj)
    {
        if (renderer.ImplicitParagraph)
        {
            renderer.WriteLeafInline(obj);
            return;
        }
        renderer.Write("<p>");
        renderer.WriteLeafInline(obj);
        renderer.Write("</p>\n");
    }
}

internal sealed class ListRenderer : MarkdownObjectRenderer<BodyRenderer, ListBlock>
{
    protected override void Write(BodyRenderer renderer, ListBlock obj)
    {
        renderer.Write(obj.IsOrdered ? "<ol" : "<ul");
        if (obj.IsOrdered && int.TryParse(obj.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start != 1)
            renderer.Attribute("start", start.ToString(CultureInfo.InvariantCulture));
        renderer.Write(">\n");
        foreach (var item in obj.OfType<ListItemBlock>())
        {
            renderer.Write("<li>");
            renderer.Children(item, implicitParagraph: !obj.IsLoose);
            renderer.Write("</li>\n");
        }
        renderer.Write(obj.IsOrdered ? "</ol>\n" : "</ul>\n");
    }
}

internal sealed class QuoteRenderer : MarkdownObjectRenderer<BodyRenderer, QuoteBlock>
{
    protected override void Write(BodyRenderer renderer, QuoteBlock obj)
    {
        renderer.Write("<blockquote>\n");
        renderer.Children(obj);
        renderer.Write("</blockquote>\n");
    }
}

internal sealed class CodeRenderer : MarkdownObjectRenderer<BodyRenderer, CodeBlock>
{
    protected override void Write(BodyRenderer renderer, CodeBlock obj)
    {
        renderer.Write("<pre><code>");
        renderer.Text(BodyRenderer.Lines(obj));
        renderer.Write("</code></pre>\n");
    }
}

internal sealed class ThematicBreakRenderer : MarkdownObjectRenderer<BodyRenderer, ThematicBreakBlock>
{
    protected override void Write(BodyRenderer renderer, ThematicBreakBlock obj) => renderer.Write("<hr />\n");
}
