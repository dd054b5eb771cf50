using System.Text.RegularExpressions;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Import;

/// <summary>Splits a raw text into lines of common characters: NFC, one kind of space, nothing invisible, no spaces at line ends.</summary>
internal static partial class CharacterMending
{
    public static List<TextLine> Split(string raw) => [.. Breaks().Split(raw).Select((line, index) => new TextLine(line, index + 1))];

    public static List<TextLine> Clean(List<TextLine> lines, List<Mend> mends)
    {
        var code = TextLine.InCode(lines);
        return [.. lines.Select((line, index) => code[index] ? line with { Text = VietnameseText.Normalize(line.Text).TrimEnd() } : Clean(line, mends))];
    }

    /// <summary>One kind of space, and nothing invisible.</summary>
    public static string WithoutOdd(string text) => Invisible().Replace(OddSpaces().Replace(text, " "), "");

    private static TextLine Clean(TextLine line, List<Mend> mends)
    {
        var raw = line.Text;
        var hardBreak = line.HardBreak || raw.EndsWith("  ", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(raw);
        var clean = VietnameseText.Normalize(WithoutOdd(raw)).TrimEnd();
        var indent = clean.Length - clean.TrimStart(' ').Length;
        var text = Doubled().Replace(clean[indent..], " ");
        // Indentation carries meaning only in nested lists.
        if (indent > 0 && new TextLine(text, line.Number).IsListItem)
            text = new string(' ', indent) + text;
        if (text.Trim(' ') != raw.Trim(' '))
            mends.Add(line.Mended(MendKind.Characters, text, "Thay khoảng trắng lạ, bỏ ký tự ẩn, ghép dấu tiếng Việt"));
        return line with { Text = text, HardBreak = hardBreak };
    }

    // Word writes a vertical tab for a line break within a paragraph, PDF a form feed for a page.
    [GeneratedRegex("\r\n|[\r\n\v\f\u0085\u2028\u2029]", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex("[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]", RegexOptions.CultureInvariant)]
    private static partial Regex OddSpaces();

    // Soft hyphen, zero-width characters (not the joiners that emoji need), direction marks, byte order mark.
    [GeneratedRegex("[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\uFEFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();
}
