using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CommsPortal.Cms.Markdown;

/// <summary>
/// Stops before the steps of parsing whose time grows with the square of what they are given, and before those that descend into a text
/// deeper than the stack reaches. It comes before every other extension that looks at the parsed document.
/// </summary>
internal sealed class BoundsExtension(MarkdownOptions options) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        foreach (var parser in pipeline.BlockParsers)
        {
            if (parser is ParagraphBlockParser or HeadingBlockParser)
                parser.Closed += CountMarks;
        }
        pipeline.DocumentProcessed += RequireShallow;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private void CountMarks(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock { Lines.Lines: not null } leaf)
            return;
        var (brackets, columns) = (0, 0);
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            var line = leaf.Lines.Lines[i].Slice.AsSpan();
            brackets += line.Count('[');
            columns = Math.Max(columns, line.Count('|'));
        }
        if (brackets > options.MaxBracketsInParagraph)
            throw new MarkdownRejectedException(
                $"Đoạn văn bắt đầu ở dòng {block.Line + 1} có {brackets:N0} dấu [, quá giới hạn {options.MaxBracketsInParagraph:N0}. Hãy tách đoạn.");
        if ((long)columns * leaf.Lines.Count > options.MaxTableCells)
            throw new MarkdownRejectedException(
                $"Bảng bắt đầu ở dòng {block.Line + 1} có {columns:N0} cột và {leaf.Lines.Count:N0} hàng, quá giới hạn {options.MaxTableCells:N0} ô. Hãy tách bảng.");
    }

    private void RequireShallow(MarkdownDocument document)
    {
        foreach (var inlines in document.Descendants<LeafBlock>().Select(leaf => leaf.Inline).OfType<ContainerInline>())
        {
            if (Depth(inlines) > options.MaxNesting)
                throw MarkdownRejectedException.TooDeep(options.MaxNesting);
        }
    }

    // Without recursion: the depth is what is not yet known to be safe.
    private static int Depth(ContainerInline root)
    {
        var (deepest, depth) = (0, 1);
        var inline = root.FirstChild;
        while (inline is not null)
        {
            deepest = Math.Max(deepest, depth);
            if (inline is ContainerInline { FirstChild: { } child })
            {
                inline = child;
                depth++;
                continue;
            }
            while (inline is not null && inline != root && inline.NextSibling is null)
            {
                inline = inline.Parent;
                depth--;
            }
            inline = inline == root ? null : inline?.NextSibling;
        }
        return deepest;
    }
}
