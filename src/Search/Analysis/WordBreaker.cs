using System.Globalization;
using System.Text;

namespace CommsPortal.Search.Analysis;

/// <summary>
/// Cuts a text into words: runs of letters, digits and the marks on them. Everything else separates, so that "TP.HCM", "17-CT/TU" and
/// "TT&amp;TT" are neighbouring words however a reader types them. Each Han or kana character is a word. Spans are in UTF-16 units of
/// the text as given, composed or decomposed.
/// </summary>
internal ref struct WordBreaker(ReadOnlySpan<char> text)
{
    /// <summary>The one format character that parts words (Unicode Standard Annex 29).</summary>
    private const int ZeroWidthSpace = 0x200B;

    private readonly ReadOnlySpan<char> text = text;
    private int at;

    internal int Start { get; private set; }

    internal int Length { get; private set; }

    internal readonly ReadOnlySpan<char> Surface => text.Slice(Start, Length);

    internal bool MoveNext()
    {
        while (at < text.Length)
        {
            var kind = Classify(at, out var units);
            if (kind is CharKind.Separator or CharKind.Mark)
            {
                at += units;
                continue;
            }
            Start = at;
            at += units;
            while (at < text.Length && (kind == CharKind.Letter ? Classify(at, out units) is CharKind.Letter or CharKind.Mark : Classify(at, out units) == CharKind.Mark))
                at += units;
            Length = at - Start;
            return true;
        }
        return false;
    }

    private readonly CharKind Classify(int index, out int units)
    {
        var c = text[index];
        units = 1;
        if (c < 0x80)
            return char.IsAsciiLetterOrDigit(c) ? CharKind.Letter : CharKind.Separator;
        if (c is >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF')
            return c is '\u00D7' or '\u00F7' ? CharKind.Separator : CharKind.Letter;
        if (Rune.DecodeFromUtf16(text[index..], out var rune, out units) != System.Buffers.OperationStatus.Done)
            return CharKind.Separator;
        return Rune.GetUnicodeCategory(rune) switch
        {
            _ when rune.Value == ZeroWidthSpace => CharKind.Separator,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharKind.Mark,
            UnicodeCategory.OtherLetter when rune.Value >= 0x2E80 => CharKind.Ideograph,
            _ => Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) ? CharKind.Letter : CharKind.Separator,
        };
    }

    private enum CharKind
    {
        Separator,
        Letter,
        Mark,
        Ideograph,
    }
}
