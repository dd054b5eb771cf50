using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace CommsPortal.Cms.Markdown.Core;

internal sealed class LiteralRenderer : MarkdownObjectRenderer<BodyRenderer, LiteralInline>
{
    protected override void Write(BodyRenderer renderer, LiteralInline obj) => renderer.Text(obj.Content.AsSpan());
}

internal sealed class EntityRenderer : MarkdownObjectRenderer<BodyRenderer, HtmlEntityInline>
{
    protected override void Write(BodyRenderer renderer, HtmlEntityInline obj) => renderer.Decoded(obj.Transcoded.ToString());
}

internal sealed class EmphasisRenderer : MarkdownObjectRenderer<BodyRenderer, EmphasisInline>
{
    protected override void Write(BodyRenderer renderer, EmphasisInline obj)
    {
        var element = Element(obj);
        renderer.Write('<').Write(element).Write('>');
        renderer.WriteChildren(obj);
        renderer.Write("</").Write(element).Write('>');
    }

    private static string Element(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('~', 2) => "del",
        ('~', _) => "sub",
        ('^', _) => "sup",
        (_, 2) => "strong",
        _ => "em",
    };
}

internal sealed class CodeSpanRenderer : MarkdownObjectRenderer<BodyRenderer, CodeInline>
{
    protected override void Write(BodyRenderer renderer, CodeInline obj)
    {
        renderer.Write("<code>");
        renderer.Text(obj.Content);
        renderer.Write("</code>");
    }
}

internal sealed class LineBreakRenderer : MarkdownObjectRenderer<BodyRenderer, LineBreakInline>
{
    protected override void Write(BodyRenderer renderer, LineBreakInline obj) => renderer.Write(obj.IsHard ? "<br />\n" : "\n");
}

/// <summary>A delimiter that found no partner is the text it was typed as.</summary>
internal sealed class DelimiterRenderer : MarkdownObjectRenderer<BodyRenderer, DelimiterInline>
{
    protected override void Write(BodyRenderer renderer, DelimiterInline obj)
    {
        renderer.Text(obj.ToLiteral());
        renderer.WriteChildren(obj);
    }
}
