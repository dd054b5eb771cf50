using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Import;

/// <summary>One line of a text that is being mended.</summary>
/// <param name="Number">The line of the raw text that it began as, from 1.</param>
/// <param name="HardBreak">Whether two spaces at its end asked for a line break.</param>
internal sealed partial record TextLine(string Text, int Number, bool HardBreak = false)
{
    private const int MaxReported = 120;

    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether Markdown gives the line a meaning by how it starts, so that nothing may be joined to the line before it.</summary>
    public bool IsStructure => Structure().IsMatch(Text);

    /// <summary>Whether the line is part of a table, a code block, a heading or a passage, so that nothing may be joined to its end.</summary>
    public bool IsClosed => Closed().IsMatch(Text);

    public bool IsListItem => ListItem().IsMatch(Text);

    public static string Join(IReadOnlyList<TextLine> lines) => string.Join('\n', Tidy(lines).Select(l => l.Text));

    /// <summary>Drops blank lines at both ends and all but one in a row.</summary>
    public static List<TextLine> Tidy(IReadOnlyList<TextLine> lines)
    {
        var tidy = new List<TextLine>(lines.Count);
        foreach (var line in lines)
        {
            if (!line.IsBlank || tidy.Count > 0 && !tidy[^1].IsBlank)
                tidy.Add(line);
        }
        if (tidy.Count > 0 && tidy[^1].IsBlank)
            tidy.RemoveAt(tidy.Count - 1);
        return tidy;
    }

    public Mend Mended(MendKind kind, string after, string description) => new(kind, Number, Cut(Text), Cut(after), description);

    public static string Cut(string text)
    {
        if (text.Length <= MaxReported)
            return text;
        var end = char.IsHighSurrogate(text[MaxReported - 1]) ? MaxReported - 1 : MaxReported;
        return text[..end] + "…";
    }

    /// <summary>Marks the lines inside of fenced code, fences included: they are nobody's to mend.</summary>
    public static bool[] InCode(IReadOnlyList<TextLine> lines)
    {
        var code = new bool[lines.Count];
        char? fence = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.AsSpan().TrimStart();
            var isFence = text.StartsWith("```") || text.StartsWith("~~~");
            code[i] = fence is not null || isFence;
            if (isFence)
                fence = fence is null ? text[0] : fence == text[0] ? null : fence;
        }
        return code;
    }

    [GeneratedRegex(@"^(\s*([-+*•–—]|\d{1,9}[.)]|[a-zđ][.)])\s|#{1,6}(\s|$)|>|\||:::|```|~~~|!\[|\[\^)", RegexOptions.CultureInvariant)]
    private static partial Regex Structure();

    [GeneratedRegex(@"^(#{1,6}(\s|$)|\||:::|```|~~~|!\[)|\|$", RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    [GeneratedRegex(@"^\s*([-+*•]|\d{1,9}[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();
}
