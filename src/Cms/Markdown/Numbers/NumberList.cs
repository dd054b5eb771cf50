using CommsPortal.Cms.Markdown.Core;
using CommsPortal.Cms.Markdown.Directives;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CommsPortal.Cms.Markdown.Numbers;

/// <summary>Figures in numbers: the strong text that a list item starts with is its number.</summary>
internal static class NumberList
{
    public static void Write(BodyRenderer renderer, DirectiveBlock numbers)
    {
        foreach (var block in numbers)
        {
            if (block is ListBlock list)
                WriteList(renderer, list);
            else
                renderer.Write(block);
        }
    }

    private static void WriteList(BodyRenderer renderer, ListBlock list)
    {
        renderer.Write("<ul class=\"numbers\">\n");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            renderer.Write("<li>");
            WriteItem(renderer, item);
            renderer.Write("</li>\n");
        }
        renderer.Write("</ul>\n");
    }

    private static void WriteItem(BodyRenderer renderer, ListItemBlock item)
    {
        for (var i = 0; i < item.Count; i++)
        {
            if (i == 0 && item[i] is ParagraphBlock { Inline: { } inlines })
                WriteFirst(renderer, inlines);
            else
                renderer.Write(item[i]);
        }
    }

    private static void WriteFirst(BodyRenderer renderer, ContainerInline inlines)
    {
        var inline = inlines.FirstChild;
        if (inline is EmphasisInline { DelimiterCount: 2, DelimiterChar: '*' or '_' } strong)
        {
            renderer.Write("<strong class=\"number\">");
            renderer.WriteChildren(strong);
            renderer.Write("</strong>");
            inline = strong.NextSibling;
        }
        for (; inline is not null; inline = inline.NextSibling)
            renderer.Write(inline);
    }
}
