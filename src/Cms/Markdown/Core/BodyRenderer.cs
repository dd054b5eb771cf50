using System.Text;
using CommsPortal.Cms.Slugs;
using Markdig.Renderers;
using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.Core;

/// <summary>Writes the closed vocabulary of a body. Every element is written by one of its object renderers, every text by <see cref="Text(string)"/>.</summary>
internal sealed class BodyRenderer(TextWriter writer, RenderContext context) : TextRendererBase<BodyRenderer>(writer)
{
    public RenderContext Context { get; } = context;

    public MarkdownLabels Labels { get; } = MarkdownLabels.For(context.Locale);

    /// <summary>Whether a paragraph stands without its <c>p</c>, as in the items of a tight list.</summary>
    public bool ImplicitParagraph { get; set; }

    /// <summary>How many tables have been written: their labels are numbered, so that each region has a name of its own.</summary>
    public int Tables { get; set; }

    /// <summary>Writes text, escaped for element content and for quoted attributes alike.</summary>
    public BodyRenderer Text(string text) => Text(text.AsSpan());

    /// <inheritdoc cref="Text(string)"/>
    public BodyRenderer Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("&<>\"'") is var at and >= 0)
        {
            Write(text[..at]);
            Write(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            text = text[(at + 1)..];
        }
        Write(text);
        return this;
    }

    /// <summary>Writes text that Markdig made from character references, which can name any code point.</summary>
    public BodyRenderer Decoded(string text) => Text(VietnameseText.Normalize(text));

    public BodyRenderer Attribute(string name, string value)
    {
        Write(' ').Write(name).Write("=\"");
        return Decoded(value).Write('"');
    }

    /// <summary>Writes blocks as full paragraphs whatever stands around them.</summary>
    public void Children(ContainerBlock block, bool implicitParagraph = false)
    {
        var around = ImplicitParagraph;
        ImplicitParagraph = implicitParagraph;
        WriteChildren(block);
        ImplicitParagraph = around;
    }

    /// <summary>The unescaped lines of a code block.</summary>
    public static string Lines(LeafBlock block)
    {
        var text = new StringBuilder();
        for (var i = 0; i < block.Lines.Count; i++)
            text.Append(block.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        return text.ToString();
    }
}
