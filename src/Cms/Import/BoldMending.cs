using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Import;

/// <summary>Removes lines of dashes and the marks of bold text that have no partner, are doubled or stand around nothing.</summary>
internal static partial class BoldMending
{
    private const string Mark = "**";

    public static List<TextLine> DropRules(List<TextLine> lines, List<Mend> mends)
    {
        var code = TextLine.InCode(lines);
        var kept = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (code[i] || !Rule().IsMatch(lines[i].Text))
            {
                kept.Add(lines[i]);
                continue;
            }
            mends.Add(lines[i].Mended(MendKind.Rule, "", "Bỏ dòng kẻ"));
            kept.Add(lines[i] with { Text = "", HardBreak = false });
        }
        return TextLine.Tidy(kept);
    }

    public static List<TextLine> BalanceMarks(List<TextLine> lines, List<Mend> mends)
    {
        var code = TextLine.InCode(lines);
        var balanced = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (code[i] || !lines[i].Text.Contains(Mark, StringComparison.Ordinal))
                balanced.Add(lines[i]);
            else
                balanced.AddRange(Balance(lines[i], mends));
        }
        return TextLine.Tidy(balanced);
    }

    // Between two marks of bold there is either the end of a heading in capitals and its subject, or one bold text in two pieces.
    private static IEnumerable<TextLine> Balance(TextLine line, List<Mend> mends)
    {
        var pieces = Marks().Split(line.Text);
        var joined = pieces[0];
        var result = new List<string>();
        foreach (var piece in pieces.Skip(1))
        {
            if (IsHeadingInCapitals(joined))
            {
                result.Add(joined + Mark);
                joined = Mark + piece;
            }
            else
            {
                joined = $"{joined.TrimEnd()} {piece.TrimStart()}".Trim();
            }
        }
        result.Add(Tighten(joined));
        if (result.Count > 1 || result[0] != line.Text)
            mends.Add(line.Mended(MendKind.BoldMarks, string.Join(" / ", result), "Bỏ dấu ** thừa"));
        foreach (var part in result)
        {
            yield return line with { Text = part };
            if (result.Count > 1)
                yield return line with { Text = "", HardBreak = false };
        }
    }

    private static bool IsHeadingInCapitals(string text) =>
        text.StartsWith(Mark, StringComparison.Ordinal) && text.Split(Mark).Length == 2 && text.Any(char.IsLetter) && !text.Any(char.IsLower);

    private static string Tighten(string line)
    {
        var parts = line.Split(Mark);
        // An even number of parts is an odd number of marks: the last has no partner.
        if (parts.Length % 2 == 0)
            parts = [.. parts[..^2], parts[^2] + (NeedsSpace(parts[^2], parts[^1]) ? " " : "") + parts[^1]];
        for (var bold = 1; bold < parts.Length; bold += 2)
        {
            var inner = parts[bold].Trim();
            var (before, after) = (parts[bold].Length > 0 && parts[bold][0] == ' ' ? " " : "", parts[bold].EndsWith(' ') ? " " : "");
            parts[bold] = inner.Length == 0 ? " " : $"{before}{Mark}{inner}{Mark}{after}";
        }
        return parts.Length == 1 && parts[0] == line ? line : Doubled().Replace(string.Concat(parts), " ").Trim();
    }

    private static bool NeedsSpace(string before, string after) =>
        before.Length > 0 && after.Length > 0 && char.IsLetterOrDigit(before[^1]) && char.IsLetterOrDigit(after[0]);

    [GeneratedRegex(@"^([-–—_=*]\s?){3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<!\*)(?:\*\*){2,}(?!\*)", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex("(?<=\\S) {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();
}
