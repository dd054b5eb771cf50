using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Import;

/// <summary>Reads a mended plain text as a news item, with or without a title of its own.</summary>
public static partial class NewsRecognizer
{
    private const int MaxHeadline = 110;
    private const int MinHeadline = 30;
    private const int MaxTitle = 200;
    private const int MaxLead = 400;

    /// <summary>Reads a text; null when there is nothing in it.</summary>
    public static NewsText? Recognize(string mended)
    {
        ArgumentNullException.ThrowIfNull(mended);
        var date = Date().Match(mended);
        var text = (date.Success ? mended[date.Length..] : mended).Trim();
        if (text.Length == 0)
            return null;
        var hint = date.Success ? date.Groups[1].Value : null;
        var paragraphs = text.Split("\n\n", 2, StringSplitOptions.TrimEntries);
        var first = DocumentLines.Plain(paragraphs[0]);
        if (paragraphs.Length == 2 && IsTitle(first))
            return new NewsText(hint, first, false, Lead(paragraphs[1]), paragraphs[1]);
        return new NewsText(hint, Headline(first), true, Lead(text), text);
    }

    private static bool IsTitle(string line) =>
        line.Length is > 0 and <= MaxTitle && !line.Contains('\n', StringComparison.Ordinal) && line[^1] is not ('.' or ':' or ';' or ',' or '…');

    // Openings that refer to what was said before say nothing at the head of a page.
    private static string Headline(string paragraph)
    {
        var sentence = Opening().Replace(Sentences().Split(paragraph)[0], "").Trim().TrimEnd('.');
        if (sentence.Length == 0)
            sentence = paragraph;
        return char.ToUpperInvariant(sentence[0]) + Cut(sentence, MaxHeadline)[1..];
    }

    private static string Lead(string text)
    {
        var lead = "";
        foreach (var sentence in Sentences().Split(DocumentLines.Plain(text.Split("\n\n", 2)[0])))
        {
            if (lead.Length > 0 && lead.Length + sentence.Length > MaxLead)
                break;
            lead = $"{lead} {sentence}".Trim();
        }
        return lead.Length <= MaxLead ? lead : Cut(lead, MaxLead) + "…";
    }

    // Between clauses if there is a comma far enough in, between words if not.
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var comma = text.LastIndexOfAny([',', ';', ':'], length);
        if (comma >= MinHeadline)
            return text[..comma];
        var space = text.LastIndexOf(' ', length);
        return space > 0 ? text[..space] : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    [GeneratedRegex(@"^\s*(?:date|ngày)\s*:?\s*(\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<=[.!?…][”""]?)\s+(?=[\p{Lu}\d“""])", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"^(?:Theo đó|Cụ thể|Bên cạnh đó|Cùng với đó|Đồng thời|Đặc biệt|Ngoài ra)\s*,\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
