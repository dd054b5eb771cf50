using System.Text;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Import;

/// <summary>A paragraph that may go on in the next line.</summary>
internal sealed class OpenParagraph(TextLine first)
{
    // A line shorter than this was ended by its writer, not by the width of a page.
    private const int WrappedLength = 60;

    private readonly StringBuilder text = new(first.Text);
    private TextLine last = first;
    private int boldMarks = BoldMarks(first.Text);
    private bool hasLowerCase = first.Text.Any(char.IsLower);

    public TextLine First { get; } = first;

    public TextLine Whole => First with { Text = text.ToString(), HardBreak = false };

    public bool IsClosed => First.IsClosed;

    /// <summary>The end of the paragraph, for the report.</summary>
    public string Tail => text.ToString(Math.Max(0, text.Length - 40), Math.Min(40, text.Length));

    public void Append(TextLine line)
    {
        text.Append(' ').Append(line.Text);
        last = line;
        boldMarks += BoldMarks(line.Text);
        hasLowerCase = hasLowerCase || line.Text.Any(char.IsLower);
    }

    /// <summary>Whether a line is the continuation of this paragraph.</summary>
    public bool ContinuesWith(TextLine line, bool afterBlank)
    {
        if (IsClosed || last.IsClosed || line.IsClosed || line.IsStructure)
            return false;
        if (!afterBlank && boldMarks % 2 == 1)
            return true;
        if (!hasLowerCase || IsBoldThroughout() || EndsSentence())
            return false;
        return VietnameseText.StartsInLowerCase(line.Text) || !afterBlank && !last.HardBreak && last.Text.Length >= WrappedLength;
    }

    private bool IsBoldThroughout() => boldMarks == 2 && text.Length > 4 && First.Text.StartsWith("**", StringComparison.Ordinal) && last.Text.EndsWith("**", StringComparison.Ordinal);

    private bool EndsSentence() => last.Text.AsSpan().TrimEnd("*_\"”’)]»") is [.., '.' or '!' or '?' or ':' or ';' or '…'];

    private static int BoldMarks(string line)
    {
        var count = 0;
        for (var at = line.IndexOf("**", StringComparison.Ordinal); at >= 0; at = line.IndexOf("**", at + 2, StringComparison.Ordinal))
            count++;
        return count;
    }
}
