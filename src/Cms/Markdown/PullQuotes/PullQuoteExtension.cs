using CommsPortal.Cms.Markdown.Directives;
using Markdig;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CommsPortal.Cms.Markdown.PullQuotes;

/// <summary>Finds the attribution of a pull quote: what follows a dash that starts a line, or else the last dash of the last paragraph.</summary>
internal sealed class PullQuoteExtension : IMarkdownExtension
{
    // A name and a role are shorter; what is longer is part of the sentence.
    private const int MaxAttribution = 200;
    private const string DashInLine = " — ";

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += document =>
    {
        foreach (var quote in document.Descendants<DirectiveBlock>().Where(d => d.Kind == DirectiveKind.PullQuote).ToList())
            SplitOff(quote);
    };

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void SplitOff(DirectiveBlock quote)
    {
        if (quote.LastOrDefault(b => b is ParagraphBlock) is not ParagraphBlock { Inline: { } inlines } paragraph)
            return;
        if (LineThatStartsWithDash(inlines) is { } first)
            TrimDash(first);
        else if (SplitAtDash(inlines) is { } behind)
            first = behind;
        else
            return;
        quote.Add(new AttributionBlock { Inline = MoveFrom(first) });
        if (inlines.LastChild is LineBreakInline end)
            end.Remove();
        if (inlines.FirstChild is null)
            quote.Remove(paragraph);
    }

    private static LiteralInline? LineThatStartsWithDash(ContainerInline inlines)
    {
        for (var inline = inlines.LastChild; inline is not null; inline = inline.PreviousSibling)
        {
            if (inline is LiteralInline literal && inline.PreviousSibling is null or LineBreakInline && StartsWithDash(literal))
                return literal;
        }
        return null;
    }

    private static bool StartsWithDash(LiteralInline literal) => literal.Content.AsSpan().TrimStart() is ['—' or '–' or '―', ..] or ['-', '-', ..];

    private static void TrimDash(LiteralInline literal) =>
        literal.Content = new StringSlice(literal.Content.ToString().TrimStart(' ', '—', '–', '―', '-'));

    private static LiteralInline? SplitAtDash(ContainerInline inlines)
    {
        if (inlines.LastChild is not LiteralInline literal)
            return null;
        var text = literal.Content.ToString();
        var dash = text.LastIndexOf(DashInLine, StringComparison.Ordinal);
        if (dash < 0 || text.Length - dash > MaxAttribution)
            return null;
        literal.Content = new StringSlice(text[..dash]);
        var behind = new LiteralInline(text[(dash + DashInLine.Length)..]);
        literal.InsertAfter(behind);
        return behind;
    }

    private static ContainerInline MoveFrom(Inline first)
    {
        var moved = new ContainerInline();
        for (Inline? inline = first, next; inline is not null; inline = next)
        {
            next = inline.NextSibling;
            inline.Remove();
            moved.AppendChild(inline);
        }
        return moved;
    }
}
