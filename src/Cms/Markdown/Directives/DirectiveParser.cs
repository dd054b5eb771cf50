using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.Directives;

/// <summary>
/// Reads <c>:::quote</c>, <c>:::gallery</c>, <c>:::numbers</c> (to a line <c>:::</c>, or to <c>:::</c> at the end of a line) and the single
/// line <c>:::article ID</c>. They do not nest: a new one ends the one before, so that a forgotten <c>:::</c> spoils little.
/// A name that is not known is ordinary text.
/// </summary>
internal sealed class DirectiveParser : BlockParser
{
    private const string Fence = ":::";

    public DirectiveParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !TryReadName(processor.Line, out var name, out var rest))
            return BlockState.None;
        switch (name)
        {
            case "":
                // A closing mark with nothing to close, for instance after :::article.
                return rest.Length == 0 ? BlockState.BreakDiscard : BlockState.None;
            case "article":
                return OpenArticle(processor, rest);
            case "quote":
                return Open(processor, DirectiveKind.PullQuote, rest);
            case "gallery":
                return Open(processor, DirectiveKind.Gallery, rest);
            case "numbers":
                return Open(processor, DirectiveKind.Numbers, rest);
            default:
                return BlockState.None;
        }
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var directive = (DirectiveBlock)block;
        if (directive.EndsWithLine)
        {
            // Left open, its last paragraph would take in this line as a lazy continuation.
            processor.Close(directive);
            return BlockState.None;
        }
        if (!processor.IsCodeIndent && TryReadName(processor.Line, out var name, out var rest))
        {
            if (name.Length == 0 && rest.Length == 0)
            {
                directive.UpdateSpanEnd(processor.Line.End);
                return BlockState.BreakDiscard;
            }
            if (name is "article" or "quote" or "gallery" or "numbers")
                return BlockState.None;
        }
        CutClosingFence(processor, directive);
        return BlockState.Continue;
    }

    private BlockState OpenArticle(BlockProcessor processor, string rest)
    {
        var id = rest.EndsWith(Fence, StringComparison.Ordinal) ? rest[..^Fence.Length].TrimEnd() : rest;
        if (!Guid.TryParseExact(id, "D", out var article))
            return BlockState.None;
        processor.NewBlocks.Push(new ArticleCardBlock(this, article) { Line = processor.LineIndex, Span = Here(processor) });
        return BlockState.BreakDiscard;
    }

    private BlockState Open(BlockProcessor processor, DirectiveKind kind, string rest)
    {
        var directive = new DirectiveBlock(this, kind) { Line = processor.LineIndex, Column = processor.Column, Span = Here(processor) };
        processor.NewBlocks.Push(directive);
        if (rest.Length == 0)
            return BlockState.ContinueDiscard;
        CutClosingFence(processor, directive);
        MoveTo(processor, processor.Line.Text.IndexOf(rest, processor.Line.Start, StringComparison.Ordinal));
        return BlockState.Continue;
    }

    private static SourceSpan Here(BlockProcessor processor) => new(processor.Start, processor.Line.End);

    // What stands behind the name on the opening line is the first line of the content.
    private static void MoveTo(BlockProcessor processor, int position)
    {
        while (processor.Start < position)
            processor.NextChar();
    }

    private static void CutClosingFence(BlockProcessor processor, DirectiveBlock directive)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (!line.EndsWith(Fence))
            return;
        processor.Line.End = processor.Line.Start + line[..^Fence.Length].TrimEnd().Length - 1;
        directive.EndsWithLine = true;
    }

    private static bool TryReadName(StringSlice line, out string name, out string rest)
    {
        name = rest = "";
        var text = line.AsSpan();
        if (!text.StartsWith(Fence))
            return false;
        text = text[Fence.Length..].TrimStart([' ', '\t']);
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
            length++;
        name = text[..length].ToString();
        rest = text[length..].Trim().ToString();
        return length == text.Length || length == 0 || text[length] is ' ' or '\t';
    }
}
