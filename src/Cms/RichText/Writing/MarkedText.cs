using System.Text;
using CommsPortal.Cms.RichText.Model;
using Markdig.Helpers;

namespace CommsPortal.Cms.RichText.Writing;

/// <summary>
/// A stretch of text with a set of marks for each character, made fit for Markdown's delimiters: they only work at the edges of words, may
/// not stand beside a space on their inner side, and must nest (CommonMark 0.31, section 6.2). Text is never changed, marks shrink.
/// </summary>
internal sealed class MarkedText
{
    // From the outermost delimiter to the innermost.
    private static readonly Marks[] Order = [Marks.Bold, Marks.Italic, Marks.Strike, Marks.Superscript, Marks.Subscript, Marks.Code];
    private static readonly Rune Delimiter = new('*');

    private readonly string text;
    private readonly Marks[] marks;
    private readonly Rune before;
    private readonly Rune after;

    // Characters with the same number are inside of the same delimiters, so far as these have been settled.
    private readonly int[] within;
    private readonly bool[] starts;
    private readonly bool[] ends;

    /// <param name="text">Well-formed UTF-16 without line ends or runs of spaces.</param>
    /// <param name="before">What is written before the text; <c>\0</c> at the start of a line.</param>
    /// <param name="after">What is written behind it; <c>\0</c> at the end.</param>
    public MarkedText(string text, Marks[] marks, Rune before, Rune after)
    {
        (this.text, this.marks, this.before, this.after) = (text, marks, before, after);
        (within, starts, ends) = (new int[text.Length], new bool[text.Length + 1], new bool[text.Length + 1]);
        MarkWholeWords();
        MarkSpaces();
        foreach (var mark in Order)
            Settle(mark);
    }

    /// <summary>Spans in the order in which their delimiters open.</summary>
    public List<(int Start, int End, Marks Mark)> Spans { get; } = [];

    // A delimiter within a word does not always work, and a mark that changes within one is a slip of the mouse.
    private void MarkWholeWords()
    {
        const Marks OfWords = Marks.Bold | Marks.Italic | Marks.Strike;
        for (var i = 1; i < text.Length; i++)
        {
            if (IsWithinWord(i))
                marks[i] = (marks[i] & ~OfWords) | (marks[i - 1] & OfWords);
        }
    }

    private bool IsWithinWord(int at) => IsOfWord(text[at - 1]) && IsOfWord(text[at]);

    private static bool IsOfWord(char c)
    {
        CharHelper.CheckUnicodeCategory(c, out var space, out var punctuation);
        return !space && !punctuation;
    }

    private void MarkSpaces()
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
                marks[i] = i == 0 || i == text.Length - 1 ? Marks.None : marks[i - 1] & marks[i + 1];
        }
    }

    private void Settle(Marks mark)
    {
        var settled = new Dictionary<(int Outside, int Span), int>();
        var inside = new int[text.Length];
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && within[end] == within[start] && Has(end, mark) == Has(start, mark))
                end++;
            if (Has(start, mark) && Shrink(start, end, mark) is var (from, to) && from < to)
            {
                Add(from, to, mark);
                Array.Fill(inside, Spans.Count, from, to - from);
            }
            start = end;
        }
        for (var i = 0; i < text.Length; i++)
        {
            if (!settled.TryGetValue((within[i], inside[i]), out var number))
                settled[(within[i], inside[i])] = number = settled.Count;
            within[i] = number;
        }
    }

    private void Add(int from, int to, Marks mark)
    {
        Spans.Add((from, to, mark));
        starts[from] = ends[to] = true;
    }

    private bool Has(int at, Marks mark) => (marks[at] & mark) != 0;

    private (int From, int To) Shrink(int from, int to, Marks mark)
    {
        while (from < to && !CanOpen(from, mark))
            from += char.IsHighSurrogate(text[from]) ? 2 : 1;
        while (from < to && !CanClose(to, mark))
            to -= char.IsLowSurrogate(text[to - 1]) ? 2 : 1;
        return from < to ? (from, to) : (from, from);
    }

    private bool CanOpen(int at, Marks mark)
    {
        if (mark == Marks.Code)
            return text[at] != ' ';
        var previous = starts[at] ? Delimiter : at == 0 ? before : RuneBefore(at);
        var next = Inner(at, mark) ? Delimiter : Rune.GetRuneAt(text, at);
        CharHelper.CheckOpenCloseDelimiter(previous, next, mark != Marks.Italic, out var canOpen, out _);
        return canOpen;
    }

    private bool CanClose(int at, Marks mark)
    {
        if (mark == Marks.Code)
            return text[at - 1] != ' ';
        var previous = Inner(at - 1, mark) ? Delimiter : RuneBefore(at);
        var next = ends[at] ? Delimiter : at == text.Length ? after : Rune.GetRuneAt(text, at);
        CharHelper.CheckOpenCloseDelimiter(previous, next, mark != Marks.Italic, out _, out var canClose);
        return canClose;
    }

    private Rune RuneBefore(int at) => Rune.GetRuneAt(text, char.IsLowSurrogate(text[at - 1]) ? at - 2 : at - 1);

    // The delimiters of inner marks are not settled yet; where they may come, they are counted on.
    private bool Inner(int at, Marks mark) => text[at] != ' ' && Order.SkipWhile(m => m != mark).Skip(1).Any(m => Has(at, m));
}
