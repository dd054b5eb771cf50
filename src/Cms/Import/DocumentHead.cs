using System.Globalization;
using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Import;

/// <summary>
/// Reads the lines above the first paragraph of an official document: letterhead, number, place and date, kind and subject. They may stand in
/// any order, and an export may repeat them.
/// </summary>
internal sealed partial class DocumentHead
{
    private const int MaxSubject = 400;
    private readonly List<string> letterhead = [];
    private bool subjectMayFollow;

    public string? Number { get; private set; }

    public string? Kind { get; private set; }

    public string? Subject { get; private set; }

    public DateOnly? Date { get; private set; }

    /// <summary>Lines in capitals that name the issuing authority, from the highest to the lowest.</summary>
    public IReadOnlyList<string> Letterhead => letterhead;

    /// <summary>Reads as many paragraphs as belong to the head; gives the index of the first that does not.</summary>
    public int Read(IReadOnlyList<string> paragraphs)
    {
        var index = 0;
        while (index < paragraphs.Count && Take(paragraphs[index]))
            index++;
        return index;
    }

    private bool Take(string paragraph)
    {
        var line = DocumentLines.Plain(paragraph);
        return TakeNumberOrDate(line) || TakeKind(line) || TakeSubject(line, paragraph) || TakeLetterhead(line);
    }

    private bool TakeNumberOrDate(string line)
    {
        var number = NumberLine().Match(line);
        var rest = number.Success ? line[number.Length..].Trim(' ', ',', '-', '–') : line;
        var date = DateLine().Match(rest);
        if (number.Success)
            Number ??= number.Groups[1].Value.TrimEnd('.', ',');
        if (date.Success && TryDate(date, out var day))
            Date ??= day;
        return number.Success && (rest.Length == 0 || date.Success || TakeSubject(rest, rest)) || date.Success;
    }

    private static bool TryDate(Match match, out DateOnly date) => DateOnly.TryParseExact(
        $"{match.Groups[3].Value}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[1].Value.PadLeft(2, '0')}",
        "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private bool TakeKind(string line)
    {
        if (DocumentKinds.Read(line) is not { } kind || kind.After.Length > MaxSubject)
            return false;
        Kind ??= kind.Name;
        subjectMayFollow = true;
        if (kind.After.Length > 0)
            KeepSubject(kind.After);
        return true;
    }

    // "Về …" and "V/v …" are subjects wherever they stand in the head; other words only right under the kind.
    private bool TakeSubject(string line, string paragraph)
    {
        if (line.Length > MaxSubject || line.Length == 0)
            return false;
        var named = SubjectStart().IsMatch(line);
        var under = subjectMayFollow && Subject is null && line[^1] is not ('.' or ':' or ';' or ',') && !paragraph.StartsWith('#') && !line.StartsWith("Căn cứ", StringComparison.Ordinal)
            && line.Any(char.IsLower);
        if (!named && !under)
            return false;
        KeepSubject(line);
        return true;
    }

    // An export that broke off may have left the start of the subject before the whole.
    private void KeepSubject(string line)
    {
        var subject = AboutShort().Replace(line, "về ").TrimEnd('.', ' ');
        if (Subject is null || subject.StartsWith(Subject, StringComparison.OrdinalIgnoreCase))
            Subject = subject;
    }

    private bool TakeLetterhead(string line)
    {
        if (Motto().IsMatch(line))
            return true;
        if (line.Length is 0 or > 120 || line.Any(char.IsLower) || !line.Any(char.IsLetter))
            return line.Length == 0 || !line.Any(char.IsLetterOrDigit);
        letterhead.Add(line.Trim('*', '-', '–', ' '));
        return true;
    }

    [GeneratedRegex(@"^Số\s*:?\s*(\d{1,6}\s?(?:[/-][\p{L}\d&.]+)+)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^(?:[\p{L} .]{2,60},\s*)?ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^(?:về|v/v)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SubjectStart();

    [GeneratedRegex(@"^v/v\s+(?:về\s+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AboutShort();

    [GeneratedRegex(@"^(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Motto();
}
