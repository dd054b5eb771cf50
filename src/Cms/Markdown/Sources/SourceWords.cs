using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CommsPortal.Cms.Markdown.Sources;

/// <summary>Gathers the words of a document, each unit with its place in the source.</summary>
internal sealed class SourceWords(string source)
{
    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];

    public string Text => text.ToString();

    public IReadOnlyList<int> Offsets => offsets;

    public void Read(LeafBlock block)
    {
        var before = text.Length;
        if (block is CodeBlock code)
            ReadCode(code);
        else if (block.Inline is { } inlines)
            Read(inlines);
        if (text.Length > before)
            Add('\n', offsets[^1]);
    }

    private void ReadCode(CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i];
            Add(line.Slice.AsSpan(), line.Position, line.Slice.Length);
            Add('\n', line.Position + line.Slice.Length);
        }
    }

    private void Read(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            ReadOne(inline);
    }

    private void ReadOne(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(literal.Content.AsSpan(), literal.Span.Start, literal.Span.Length);
                break;
            case CodeInline code:
                Add(code.Content, code.Span.Start + code.DelimiterCount, code.Content.Length);
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.AsSpan(), entity.Span.Start, entity.Span.Length);
                break;
            case LineBreakInline lineBreak:
                Add(' ', lineBreak.Span.Start);
                break;
            // The words of an image and a bare address are no sentence of the text; they are examined as what they are.
            case LinkInline { IsImage: true } or AutolinkInline or FootnoteLink:
                Add(' ', inline.Span.Start);
                break;
            case DelimiterInline delimiter:
                Add(delimiter.ToLiteral(), delimiter.Span.Start, delimiter.Span.Length);
                Read(delimiter);
                break;
            case ContainerInline container:
                Read(container);
                break;
        }
    }

    // Blank space around a cell and escapes make the source longer than the words.
    private void Add(ReadOnlySpan<char> words, int start, int length)
    {
        var within = source.AsSpan(Math.Clamp(start, 0, source.Length));
        var at = within[..Math.Clamp(length, 0, within.Length)].IndexOf(words);
        var ahead = at >= 0 ? at : Math.Max(0, length - words.Length);
        for (var i = 0; i < words.Length; i++)
            Add(words[i], start + ahead + i);
    }

    private void Add(char unit, int offset)
    {
        text.Append(unit);
        offsets.Add(Math.Clamp(offset, 0, Math.Max(0, source.Length - 1)));
    }
}
