using System.Globalization;
using System.Text;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.RichText.Writing;

/// <summary>Writes the inlines of one paragraph, heading or cell.</summary>
/// <param name="media">The media library's ids of pictures; those that are not in it are left out.</param>
/// <param name="note">The number of a note; null leaves its mark out.</param>
internal sealed class InlineWriter(IReadOnlyDictionary<Picture, Guid> media, Func<string, int?> note)
{
    private const string HardBreak = "\\\n";

    private static readonly Rune Bracket = new('[');
    private static readonly Rune LineEnd = new('\0');

    /// <summary>Text of one or more lines; breaks become spaces where there can only be one.</summary>
    public string Write(IReadOnlyList<Inline> inlines, bool oneLine = false)
    {
        var known = Flatten(inlines);
        var style = new InlineStyle(known, oneLine);
        var written = new StringBuilder();
        Append(written, known, style, LineEnd, LineEnd);
        TrimEnd(written);
        if (written.ToString().EndsWith(HardBreak, StringComparison.Ordinal))
            written.Length -= HardBreak.Length;
        return written.ToString().Trim();
    }

    // What will not be written must not stand between texts that then meet.
    private List<Inline> Flatten(IReadOnlyList<Inline> inlines)
    {
        var known = new List<Inline>();
        foreach (var inline in inlines)
        {
            if (inline is Inline.Link link)
                known.AddRange(LinkAddress.TryAccept(link.Address, out var href) ? WholeLink(href, Flatten(link.Inlines)) : Flatten(link.Inlines));
            else if (IsWritten(inline))
                known.Add(inline);
        }
        return known;
    }

    private bool IsWritten(Inline inline) => inline switch
    {
        Inline.Image image => media.ContainsKey(image.Picture),
        Inline.Note mark => note(mark.Id) is not null,
        Inline.Text text => text.Value.Length > 0,
        _ => true,
    };

    // Within a link there may be text only; notes and pictures come behind it.
    private static IEnumerable<Inline> WholeLink(string href, List<Inline> inlines)
    {
        var texts = inlines.SelectMany(i => i is Inline.Link inner ? inner.Inlines : [i]).Where(i => i is Inline.Text or Inline.Break)
            .Select(i => i is Inline.Break ? new Inline.Text(" ") : i).ToList();
        if (texts.OfType<Inline.Text>().All(t => t.Value.All(IsSpace)))
            return inlines.Where(i => i is not Inline.Link);
        return inlines.Where(i => i is Inline.Note or Inline.Image).Prepend(new Inline.Link(href, texts));
    }

    private void Append(StringBuilder written, List<Inline> inlines, InlineStyle style, Rune before, Rune after)
    {
        for (var i = 0; i < inlines.Count; i++)
        {
            if (inlines[i] is not Inline.Text)
            {
                AppendOne(written, inlines[i], style);
                continue;
            }
            var texts = inlines.Skip(i).TakeWhile(t => t is Inline.Text).Cast<Inline.Text>().ToList();
            i += texts.Count - 1;
            var next = i + 1 == inlines.Count ? after : inlines[i + 1] is Inline.Break ? LineEnd : Bracket;
            AppendText(written, texts, style, LastOf(written) ?? before, next);
        }
    }

    private void AppendOne(StringBuilder written, Inline inline, InlineStyle style)
    {
        switch (inline)
        {
            case Inline.Break when style.OneLine:
                AppendSpace(written);
                break;
            case Inline.Break when written.Length > 0 && written[^1] != '\n':
                TrimEnd(written);
                written.Append(HardBreak);
                break;
            case Inline.Note mark when note(mark.Id) is { } number:
                written.Append(CultureInfo.InvariantCulture, $"[^{number}]");
                break;
            case Inline.Image image:
                written.Append(FigureText.Of(media[image.Picture], image.Alt, ""));
                break;
            case Inline.Link link:
                AppendLink(written, link, style);
                break;
        }
    }

    // Spaces at the edges of a link go outside of it.
    private void AppendLink(StringBuilder written, Inline.Link link, InlineStyle style)
    {
        var texts = link.Inlines.OfType<Inline.Text>().ToList();
        if (IsSpace(texts.First(t => t.Value.Length > 0).Value[0]))
            AppendSpace(written);
        var inner = new StringBuilder();
        Append(inner, [.. texts], style, Bracket, Bracket);
        written.Append('[').Append(inner.ToString().Trim()).Append("](").Append(MarkdownEscape.Destination(link.Address)).Append(')');
        if (IsSpace(texts.Last(t => t.Value.Length > 0).Value[^1]))
            AppendSpace(written);
    }

    private static void AppendText(StringBuilder written, IEnumerable<Inline.Text> texts, InlineStyle style, Rune before, Rune after)
    {
        var (text, marks) = Collapse(texts, style, written.Length == 0 || char.IsWhiteSpace(written[^1]));
        var marked = new MarkedText(text, marks, before, after);
        var (opening, closing) = (marked.Spans.ToLookup(s => s.Start), marked.Spans.ToLookup(s => s.End));
        var code = false;
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var (_, _, mark) in closing[i].Reverse())
                written.Append(style.Delimiter(mark));
            foreach (var (_, _, mark) in opening[i])
                written.Append(style.Delimiter(mark));
            code = opening[i].Any(s => s.Mark == Marks.Code) || code && closing[i].All(s => s.Mark != Marks.Code);
            if (i == text.Length)
                break;
            if (!code && MarkdownEscape.IsNeeded(text, i, marked.Spans.Count > 0, after == Bracket))
                written.Append('\\');
            written.Append(text[i]);
        }
    }

    private static (string Text, Marks[] Marks) Collapse(IEnumerable<Inline.Text> texts, InlineStyle style, bool afterSpace)
    {
        var (text, marks) = (new StringBuilder(), new List<Marks>());
        foreach (var (run, mark) in Runs(texts, style))
        {
            foreach (var c in VietnameseText.Normalize(run))
            {
                if (c == ' ' && (text.Length == 0 ? afterSpace : text[^1] == ' '))
                    continue;
                text.Append(c);
                marks.Add(mark);
            }
        }
        return (text.ToString(), [.. marks]);
    }

    // Texts with the same marks are one text before they are normalised; what combines with the letter before it goes with that letter.
    private static IEnumerable<(string Text, Marks Marks)> Runs(IEnumerable<Inline.Text> texts, InlineStyle style)
    {
        var (run, marks) = (new StringBuilder(), Marks.None);
        foreach (var piece in texts)
        {
            var usable = style.Usable(piece);
            foreach (var c in piece.Value)
            {
                if (usable != marks && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
                {
                    yield return (run.ToString(), marks);
                    run.Clear();
                    marks = usable;
                }
                run.Append(IsSpace(c) ? ' ' : c);
            }
        }
        yield return (run.ToString(), marks);
    }

    private static Rune? LastOf(StringBuilder written)
    {
        if (written.Length == 0)
            return null;
        return char.IsLowSurrogate(written[^1]) ? new Rune(written[^2], written[^1]) : new Rune(written[^1]);
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static void AppendSpace(StringBuilder written)
    {
        if (written.Length > 0 && !char.IsWhiteSpace(written[^1]))
            written.Append(' ');
    }

    private static void TrimEnd(StringBuilder written)
    {
        while (written.Length > 0 && written[^1] == ' ')
            written.Length--;
    }
}
