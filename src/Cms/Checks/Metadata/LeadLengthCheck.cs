using System.Globalization;

namespace CommsPortal.Cms.Checks.Metadata;

/// <summary>A lead answers quickly; beyond some sixty words it is a paragraph.</summary>
public sealed class LeadLengthCheck : ContentCheck
{
    private static readonly CheckOption Most = new("Số chữ nhiều nhất", "Số nguyên từ 10 đến 300.", "60", false,
        text => TryRead(text, out var most) && most is >= 10 and <= 300 ? null : "Số chữ của sapo phải là số nguyên từ 10 đến 300.");

    public override CheckDescription Description { get; } = new(
        "lead-length", "Sapo quá dài", "Sapo trả lời nhanh: ai, làm gì, lợi ích ra sao. Dài quá thì bị cắt ở trang chủ và trên điện thoại.",
        CheckSeverity.Warning)
    {
        Option = Most,
    };

    public override IEnumerable<Finding> Find(CheckedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var words = article.Content.Lead.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (!TryRead(article.OptionOf(Description), out var most) || words <= most)
            return [];
        return [new Finding("lead", $"Sapo dài {words} chữ, quá {most} chữ.", "Rút gọn; chi tiết để xuống nội dung.")];
    }

    private static bool TryRead(string text, out int most) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out most);
}
