using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown;

/// <summary>Stops before the steps of parsing whose time grows with the square of what they are given.</summary>
internal sealed class BoundsExtension(MarkdownOptions options) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        foreach (var parser in pipeline.BlockParsers)
        {
            if (parser is ParagraphBlockParser or HeadingBlockParser)
                parser.Closed += CountBrackets;
            else if (parser is FootnoteParser)
                parser.Closed += CountFootnotes;
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private void CountBrackets(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock { Lines.Lines: not null } leaf)
            return;
        var brackets = 0;
        for (var i = 0; i < leaf.Lines.Count; i++)
            brackets += leaf.Lines.Lines[i].Slice.AsSpan().Count('[');
        if (brackets > options.MaxBracketsInParagraph)
            throw new MarkdownRejectedException(
                $"Đoạn văn bắt đầu ở dòng {block.Line + 1} có {brackets:N0} dấu [, quá giới hạn {options.MaxBracketsInParagraph:N0}. Hãy tách đoạn.");
    }

    private void CountFootnotes(BlockProcessor processor, Block block)
    {
        var count = (int)(processor.Document.GetData(this) ?? 0) + 1;
        processor.Document.SetData(this, count);
        if (count > options.MaxDefinitions)
            throw new MarkdownRejectedException($"Văn bản có hơn {options.MaxDefinitions:N0} chú thích cuối trang. Hãy tách thành nhiều bài.");
    }
}
