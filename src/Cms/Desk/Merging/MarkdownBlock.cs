using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>
/// A passage of a Markdown text that stands for itself: a paragraph, a heading, an item of a list with what is indented below it, a table, a
/// figure, a directive from <c>:::</c> to <c>:::</c>, code between fences. Text and tail of all blocks, one after the other, are the whole.
/// </summary>
/// <param name="Tail">The line breaks and empty lines after it.</param>
internal sealed partial record MarkdownBlock(string Text, string Tail)
{
    /// <summary>An item of a list: the next item may follow without an empty line.</summary>
    public bool IsItem => Item().IsMatch(Text);

    /// <summary>A table, directive, fence or HTML: its lines belong together and are no prose.</summary>
    public bool IsStructure => Structure().IsMatch(Text);

    public static List<MarkdownBlock> Split(string text)
    {
        var blocks = new List<MarkdownBlock>();
        var (from, end) = (0, 0);
        string? fence = null;
        var directive = false;
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf('\n', at) is var br and >= 0 ? br + 1 : text.Length;
            var line = text[at..next].TrimEnd();
            var blank = line.Length == 0;
            if (fence is null && !directive && !blank && end > from && Begins(text[from..end], line, apart: text.AsSpan(end, at - end).Count('\n') > 1))
            {
                blocks.Add(new MarkdownBlock(text[from..end], text[end..at]));
                from = at;
            }

            if (!blank || fence is not null || directive)
                end = at + text[at..next].TrimEnd('\n').Length;
            fence = FenceAfter(fence, line);
            if (fence is null)
                directive = DirectiveAfter(directive, line);
            at = next;
        }

        if (from < text.Length)
            blocks.Add(new MarkdownBlock(text[from..end], text[end..]));
        return blocks;
    }

    private static bool Begins(string block, string line, bool apart)
    {
        if (Item().IsMatch(block) && Item().IsMatch(line))
            return true;
        var indented = line.StartsWith("  ", StringComparison.Ordinal) || line[0] == '\t';
        return apart && !indented;
    }

    private static string? FenceAfter(string? fence, string line)
    {
        var mark = Fence().Match(line).Groups[1].Value;
        if (fence is null)
            return mark.Length > 0 ? mark : null;
        return mark.StartsWith(fence, StringComparison.Ordinal) && line.Trim().Length == mark.Length ? null : fence;
    }

    private static bool DirectiveAfter(bool open, string line)
    {
        if (Directive().IsMatch(line))
            return !line.StartsWith(":::article", StringComparison.Ordinal) && !line[3..].EndsWith(":::", StringComparison.Ordinal);
        return open && !line.EndsWith(":::", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\A\s?(?:[-*+]|\d{1,9}[.)])(?:\s|\z)")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\s*(`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^:::\s*\w")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^\s*(?:```|~~~|:::|\||<[a-zA-Z/!])|^\s*:?-+:?\s*\|", RegexOptions.Multiline)]
    private static partial Regex Structure();
}
