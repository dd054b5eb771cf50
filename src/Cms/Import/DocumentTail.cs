using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Import;

/// <summary>Reads the end of an official document: "Nơi nhận" and the signature, in either order.</summary>
internal sealed partial class DocumentTail
{
    // A signature is at most: on whose behalf, title, "đã ký", name; the list of recipients may be long.
    private const int MaxLines = 120;
    private readonly List<string> recipients = [];

    public IReadOnlyList<string> Recipients => recipients;

    /// <summary>The authority on whose behalf it is signed, in capitals as written.</summary>
    public string? OnBehalfOf { get; private set; }

    /// <summary>Title of the signer, in capitals as written.</summary>
    public string? Title { get; private set; }

    public string? Signer { get; private set; }

    /// <summary>Reads the tail; gives the index of its first line, or the number of lines when there is none.</summary>
    public int Read(IReadOnlyList<string> lines, int from)
    {
        var start = lines.Count;
        for (var i = lines.Count - 1; i >= Math.Max(from, lines.Count - MaxLines); i--)
        {
            var line = DocumentLines.Plain(lines[i]).Split(" / ")[0];
            if (RecipientsStart().IsMatch(line) || OnBehalf().IsMatch(line))
                start = i;
        }
        if (start == lines.Count)
            start = TitleAlone(lines, from);
        var inRecipients = false;
        for (var i = start; i < lines.Count; i++)
        {
            foreach (var part in DocumentLines.Plain(lines[i]).Split(" / "))
                Take(part.Trim(), DocumentLines.IsItem(lines[i]), ref inRecipients);
        }
        return start;
    }

    // "THỦ TƯỚNG" and the name below, without anybody on whose behalf.
    private static int TitleAlone(IReadOnlyList<string> lines, int from)
    {
        for (var i = lines.Count - 1; i >= Math.Max(from, lines.Count - 4); i--)
        {
            if (TitleLine().IsMatch(DocumentLines.Plain(lines[i])) && i + 1 < lines.Count && Name().IsMatch(DocumentLines.Plain(lines[^1])))
                return i;
        }
        return lines.Count;
    }

    private void Take(string line, bool isItem, ref bool inRecipients)
    {
        if (RecipientsStart().Match(line) is { Success: true } heading)
        {
            inRecipients = true;
            AddRecipients(line[heading.Length..]);
        }
        else if (OnBehalf().Match(line) is { Success: true } behalf)
        {
            inRecipients = false;
            TakeBehalf(behalf.Groups[1].Value, behalf.Groups[2].Value.Trim());
        }
        else if (inRecipients && isItem)
        {
            AddRecipients(line);
        }
        else if (TitleLine().IsMatch(line))
        {
            inRecipients = false;
            Title = line;
        }
        else if (!isItem && Signer is null && Name().IsMatch(line))
        {
            Signer = Honorific().Replace(line, "");
        }
    }

    // "KT. CHỦ TỊCH" is signed by a deputy, whose own title follows; the others name the authority.
    private void TakeBehalf(string mark, string name)
    {
        if (mark.StartsWith("KT", StringComparison.Ordinal) || mark.StartsWith("TL", StringComparison.Ordinal) || mark.StartsWith("TUQ", StringComparison.Ordinal))
            Title ??= name;
        else
            OnBehalfOf ??= name;
    }

    private void AddRecipients(string text)
    {
        foreach (var recipient in Separators().Split(text))
        {
            var clean = recipient.Trim(' ', '-', '–', '+', '*', ',', ';', '.', '/');
            if (clean.Length > 0)
                recipients.Add(clean);
        }
    }

    [GeneratedRegex(@"^Nơi nhận\s*:?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RecipientsStart();

    [GeneratedRegex(@"^(T/M|TM|KT|TL|TUQ|T/L|Q)[.]?\s+(\p{Lu}[\p{Lu}\s\-,]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex OnBehalf();

    [GeneratedRegex(@"^(?:Q\.\s*)?(?:PHÓ\s+)?(?:BÍ THƯ|CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG PHÒNG)(?:\s[\p{Lu}\s]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^(?:(?:GS|PGS|TS|ThS|BS|KS)\.?\s*)*\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:(?:GS|PGS|TS|ThS|BS|KS)\.\s*)+", RegexOptions.CultureInvariant)]
    private static partial Regex Honorific();

    [GeneratedRegex(@";\s*(?:[-–+]\s*)?|(?<=^|[.,])\s*[-–]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
