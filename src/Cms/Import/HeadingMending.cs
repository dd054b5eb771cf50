using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Import;

/// <summary>
/// Makes headings of numbered lines in bold, takes the bold marks out of headings, and gives numbered headings the level of their number:
/// <c>### **3. Tên**</c> and <c>**3. Tên**</c> become <c>## 3. Tên</c>.
/// </summary>
internal static partial class HeadingMending
{
    private const int MaxHeading = 300;

    public static List<TextLine> Mend(List<TextLine> lines, List<Mend> mends)
    {
        var code = TextLine.InCode(lines);
        var hasRoman = lines.Any(l => Title(l.Text) is { } title && Roman().IsMatch(title));
        var mended = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var text = code[i] ? lines[i].Text : MendOne(lines[i].Text, hasRoman);
            if (text != lines[i].Text)
                mends.Add(lines[i].Mended(MendKind.Heading, text, "Sửa dấu tiêu đề mục"));
            mended.Add(lines[i] with { Text = text });
        }
        return TextLine.Tidy(mended);
    }

    private static string MendOne(string line, bool hasRoman)
    {
        if (line.Length == 0 || Title(line) is not { } title)
            return line;
        var isHeading = line[0] == '#';
        if (Level(title, hasRoman) is { } level && (isHeading || title.Length <= MaxHeading))
            return $"{new string('#', level)} {title}";
        if (!isHeading)
            return line;
        var marks = line.AsSpan().IndexOfAnyExcept('#');
        return title.Length == 0 ? "" : $"{new string('#', IsRecipients(title) ? 2 : Math.Max(2, marks))} {title}";
    }

    // What a heading or a line all in bold says; null for any other line.
    private static string? Title(string line)
    {
        var marks = line.AsSpan().IndexOfAnyExcept('#') is var at and >= 0 ? at : line.Length;
        if (marks is >= 1 and <= 6 && (marks == line.Length || line[marks] == ' '))
            return HeadingTitle(line[marks..]);
        return BoldLine().Match(line) is { Success: true } bold ? bold.Groups[1].Value.Trim() : null;
    }

    private static string HeadingTitle(string text)
    {
        var title = Spaces().Replace(text.Replace("**", "", StringComparison.Ordinal), " ").Trim();
        // Number signs at the end close a heading only after a space: "C#" is a name.
        for (var open = title.AsSpan(); ; title = open.ToString())
        {
            while (open.TrimEnd('#') is var cut && cut.Length < open.Length && (cut.Length == 0 || cut[^1] == ' '))
                open = cut.TrimEnd();
            if (open.Length == title.Length)
                return title;
        }
    }

    private static int? Level(string title, bool hasRoman)
    {
        if (Roman().IsMatch(title))
            return 2;
        if (Arabic().Match(title) is not { Success: true } number)
            return null;
        var depth = number.Groups[1].Value.Count(c => c == '.');
        return Math.Min(6, (hasRoman ? 3 : 2) + depth);
    }

    private static bool IsRecipients(string title) => title.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\*\*((?:(?!\*\*).)+)\*\*[.:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex BoldLine();

    [GeneratedRegex(@"^[IVX]{1,6}\.\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Arabic();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
