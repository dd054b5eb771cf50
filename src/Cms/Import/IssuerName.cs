using System.Globalization;
using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Import;

/// <summary>Finds who issued a document and writes the name as it is written in running text.</summary>
internal static partial class IssuerName
{
    private const string City = "Thành phố Hồ Chí Minh";

    // Names that capitals hide the spelling of.
    private static readonly string[] Spelled =
    [
        City, "Thành phố Thủ Đức", "Ban Thường vụ", "Ban Chấp hành", "Ban Tuyên giáo", "Ban Dân vận", "Ban Tổ chức", "Văn phòng", "Thành ủy", "Tỉnh ủy", "Quận ủy", "Huyện ủy", "Đảng ủy",
        "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc", "Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ", "Sở Văn hóa và Thể thao", "Sở Y tế",
        "Sở Giáo dục và Đào tạo", "Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ", "Bộ Nội vụ", "Thủ tướng Chính phủ", "Chính phủ", "Việt Nam", "Quận", "Huyện", "Phường", "Xã",
    ];

    // What the end of a number stands for.
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["TTg"] = "Thủ tướng Chính phủ",
        ["CP"] = "Chính phủ",
        ["TU"] = "Thành ủy",
        ["BTGTU"] = "Ban Tuyên giáo Thành ủy",
        ["UBND"] = "Ủy ban nhân dân",
        ["HĐND"] = "Hội đồng nhân dân",
        ["BTTTT"] = "Bộ Thông tin và Truyền thông",
        ["STTTT"] = "Sở Thông tin và Truyền thông",
    };

    public static string? Find(DocumentHead head, DocumentTail tail, string body)
    {
        var name = OfSignature(tail, body) ?? OfLetterhead(head.Letterhead) ?? OfNumber(head.Number);
        if (name is null)
            return null;
        var inCity = InCity().IsMatch(body) || head.Letterhead.Any(l => InCity().IsMatch(l)) || InCity().IsMatch(head.Subject ?? "");
        return inCity ? WithCity(name, head.Letterhead) : name;
    }

    // On behalf of "BAN THƯỜNG VỤ": the text says of which committee.
    private static string? OfSignature(DocumentTail tail, string body)
    {
        if (tail.OnBehalfOf is not { } capitals)
            return null;
        var name = Spell(capitals);
        return name.EndsWith("Ban Thường vụ", StringComparison.Ordinal) && Committee().Match(body) is { Success: true } full ? full.Value : name;
    }

    // "ỦY BAN NHÂN DÂN" over "THÀNH PHỐ HỒ CHÍ MINH" is one name in two lines; an authority below another is the issuer.
    private static string? OfLetterhead(IReadOnlyList<string> letterhead)
    {
        if (letterhead.Count == 0)
            return null;
        var last = letterhead[^1];
        var isPlace = Place().IsMatch(last);
        return Spell(isPlace && letterhead.Count > 1 ? $"{letterhead[^2]} {last}" : last);
    }

    private static string? OfNumber(string? number) =>
        number?.Split('-', '/').Reverse().Select(s => Symbols.GetValueOrDefault(s)).FirstOrDefault(n => n is not null);

    private static string WithCity(string name, IReadOnlyList<string> letterhead)
    {
        if (name.Contains("Thành phố", StringComparison.OrdinalIgnoreCase) || Local().IsMatch(name))
            return name;
        var needsCity = name.EndsWith("Thành ủy", StringComparison.Ordinal) || Municipal().IsMatch(name);
        return needsCity && !letterhead.Any(l => Local().IsMatch(Spell(l))) ? $"{name} {City}" : name;
    }

    private static string Spell(string capitals)
    {
        var name = capitals.Trim().ToLower(CultureInfo.InvariantCulture).Replace("uỷ", "ủy", StringComparison.Ordinal);
        name = UbndShort().Replace(name, "ủy ban nhân dân");
        foreach (var spelled in Spelled)
            name = name.Replace(spelled.ToLower(CultureInfo.InvariantCulture), spelled, StringComparison.Ordinal);
        // What follows "Quận", "Phường" … is a name, word by word.
        name = AfterPlace().Replace(name, m => m.Groups[1].Value + CultureInfo.InvariantCulture.TextInfo.ToTitleCase(m.Groups[2].Value));
        return name.Length == 0 ? name : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }

    [GeneratedRegex(@"Thành phố Hồ Chí Minh|TP\.?\s?HCM|TP\.?\s?Hồ Chí Minh", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InCity();

    [GeneratedRegex(@"Ban Thường vụ (?:Thành|Tỉnh|Quận|Huyện|Đảng) ủy", RegexOptions.CultureInvariant)]
    private static partial Regex Committee();

    [GeneratedRegex(@"^(?:THÀNH PHỐ|TP|TỈNH|QUẬN|HUYỆN|PHƯỜNG|XÃ|THỊ TRẤN)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:Quận|Huyện|Phường|Xã|Tỉnh)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Local();

    [GeneratedRegex(@"^(?:Ủy ban nhân dân|Hội đồng nhân dân|Sở .+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Municipal();

    [GeneratedRegex(@"\bubnd\b", RegexOptions.CultureInvariant)]
    private static partial Regex UbndShort();

    [GeneratedRegex(@"\b((?:Quận|Huyện|Phường|Xã) )(?!ủy)([^,]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex AfterPlace();
}
