namespace CommsPortal.Cms.Desk.Merging;

/// <summary>
/// A word with its punctuation, and the white space after it. In Markdown what is marked as one – a link, an image, code, emphasis, the mark
/// of a footnote – is one word, whatever it contains, so that no merge takes half of it.
/// </summary>
internal readonly record struct Word(string Text, string Space)
{
    // Nobody marks longer passages; an opening mark without its other half is a character like others.
    private const int LongestMarked = 1_000;

    public static List<Word> Split(string text, bool markdown)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end = markdown ? AfterMarked(text, end) : end + 1;
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            words.Add(new Word(text[at..end], text[end..next]));
            at = next;
        }

        return words;
    }

    private static int AfterMarked(string text, int at)
    {
        var mark = text[at];
        return mark switch
        {
            '\\' => Math.Min(at + 2, text.Length),
            '[' => AfterBracket(text, at),
            '<' => AfterMark(text, at, ">") ?? at + 1,
            '`' or '*' or '_' or '~' or '^' => AfterRun(text, at, mark),
            _ => at + 1,
        };
    }

    private static int AfterBracket(string text, int at)
    {
        if (AfterPair(text, at, '[', ']') is not { } end)
            return at + 1;
        if (end < text.Length && text[end] == '(')
            return AfterPair(text, end, '(', ')') ?? end;
        return end < text.Length && text[end] == '[' ? AfterPair(text, end, '[', ']') ?? end : end;
    }

    private static int AfterRun(string text, int at, char mark)
    {
        var open = at;
        while (open < text.Length && text[open] == mark)
            open++;
        return AfterMark(text, at, text[at..open]) ?? open;
    }

    // After the next such mark that closes: nothing is emphasised that begins or ends with white space, and one * is no half of **.
    private static int? AfterMark(string text, int at, string mark)
    {
        var from = at + mark.Length;
        if (from >= text.Length || char.IsWhiteSpace(text[from]))
            return null;
        var limit = Math.Min(text.Length, at + LongestMarked);
        for (var found = from; found < limit; found++)
        {
            found = text.IndexOf(mark, found, limit - found, StringComparison.Ordinal);
            if (found < 0)
                return null;
            var after = found + mark.Length;
            if (found > from && !char.IsWhiteSpace(text[found - 1]) && text[found - 1] != '\\' && text[found - 1] != mark[0]
                && (after == text.Length || text[after] != mark[0]))
                return after;
        }

        return null;
    }

    private static int? AfterPair(string text, int at, char open, char close)
    {
        var depth = 0;
        for (var i = at; i < text.Length && i - at < LongestMarked; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == open)
                depth++;
            else if (text[i] == close && --depth == 0)
                return i + 1;
        }

        return null;
    }
}
