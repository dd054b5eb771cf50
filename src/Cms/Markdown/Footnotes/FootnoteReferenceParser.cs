using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.Footnotes;

/// <summary>
/// Reads <c>[^1]</c> as the note it names before links are looked for: to those, the second of two notes in a row is the address of the
/// first, which is lost, and a note right before a link is no note at all.
/// </summary>
internal sealed class FootnoteReferenceParser : InlineParser
{
    // CommonMark's bound for labels.
    private const int LongestLabel = 999;

    public FootnoteReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("[^"))
            return false;
        var end = text[..Math.Min(text.Length, LongestLabel)].IndexOfAny("]\\\n");
        if (end < 0 || text[end] != ']'
            || !processor.Document.TryGetLinkReferenceDefinition(text[1..end].ToString(), out var definition)
            || definition is not FootnoteLinkReferenceDefinition { CreateLinkInline: { } create })
            return false;
        var link = create(processor, definition, null);
        link.Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end));
        (link.Line, link.Column) = (line, column);
        processor.Inline = link;
        slice.Start += end + 1;
        return true;
    }
}
