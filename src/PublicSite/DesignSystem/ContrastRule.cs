namespace CommsPortal.PublicSite.DesignSystem;

/// <summary>What one colour promises on some grounds.</summary>
/// <param name="Colour">Name of the token, without dashes in front.</param>
/// <param name="Least">The least contrast, by WCAG 2.2: 7 for text of level AAA (1.4.6), 4.5 for text (1.4.3), 3 for what is no text (1.4.11).</param>
public sealed record ContrastRule(string Colour, string Use, double Least, IReadOnlyList<string> Grounds)
{
    private static readonly string[] Papers = ["paper", "paper-deep", "paper-high"];

    public static IReadOnlyList<ContrastRule> All { get; } =
    [
        new("ink", "Chữ", 7, Papers),
        new("ink-soft", "Chữ phụ, sapo", 7, Papers),
        new("son", "Màu sơn son: mục hiện tại, nhãn, con số", 4.5, Papers),
        new("jade", "Kết quả, tiến độ", 4.5, Papers),
        new("gold", "Gương điển hình", 4.5, Papers),
        new("edge", "Viền của nút và ô nhập", 3, Papers),
        new("focus", "Vòng tiêu điểm bàn phím", 3, Papers),
        new("on-son", "Chữ trên nút chính", 4.5, ["son-ground"]),
        new("notice-ink", "Chữ trong lời báo", 4.5, ["notice"]),
        new("ink", "Chữ được tô khi tìm thấy", 4.5, ["mark"]),
    ];
}
