namespace CommsPortal.Cms.Import;

/// <summary>Kinds of official documents and the symbols that stand for them in numbers (Decree 30/2020/NĐ-CP; Guidance 36-HD/VPTW of the Party).</summary>
internal static class DocumentKinds
{
    private static readonly (string Name, string Symbol)[] All =
    [
        ("Nghị quyết", "NQ"), ("Quyết định", "QĐ"), ("Chỉ thị", "CT"), ("Quy chế", "QC"), ("Quy định", "QĐi"), ("Thông báo", "TB"), ("Hướng dẫn", "HD"),
        ("Chương trình", "CTr"), ("Kế hoạch", "KH"), ("Phương án", "PA"), ("Đề án", "ĐA"), ("Báo cáo", "BC"), ("Tờ trình", "TTr"), ("Kết luận", "KL"),
        ("Công điện", "CĐ"), ("Thông tư", "TT"), ("Nghị định", "NĐ"), ("Thông tri", "TTri"), ("Công văn", "CV"),
    ];

    /// <summary>What a letter without a kind of its own is.</summary>
    public const string Letter = "Công văn";

    /// <summary>Splits a line such as "CHỈ THỊ" or "CHỈ THỊ về …" into kind and rest; null when no kind in capitals starts it.</summary>
    public static (string Name, string After)? Read(string line)
    {
        foreach (var (name, _) in All)
        {
            var capitals = name.ToUpperInvariant();
            if (line.StartsWith(capitals, StringComparison.Ordinal) && (line.Length == capitals.Length || line[capitals.Length] is ' ' or ':'))
                return (name, line[capitals.Length..].Trim(' ', ':'));
        }
        return null;
    }

    /// <summary>The kind that a number names: "17-CT/TU" and "06/QĐ-TTg" do, "1234/UBND-VX" does not.</summary>
    public static string? OfNumber(string number)
    {
        var symbols = number.Split('-', '/');
        return All.Where(k => symbols.Contains(k.Symbol, StringComparer.Ordinal)).Select(k => k.Name).FirstOrDefault();
    }
}
