using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;

namespace CommsPortal.Cms.Checks.Metadata;

/// <summary>What the office wants to be filled in beyond what a content type cannot do without.</summary>
public sealed class RequiredMetadataCheck : ContentCheck
{
    private sealed record Requirement(string Key, string Field, string Title, string Remedy, Func<ArticleContent, bool> IsMet);

    private static readonly Requirement[] All =
    [
        new("author", "bylines", "tác giả hoặc nguồn", "Ghi tác giả, hoặc nguồn nếu không tự viết.",
            c => c.Bylines.Any(b => Has(b.Author) || Has(b.PenName)) || Has(c.Source) || c is OfficialDocument { Issuer.Length: > 0 }),
        new("pillars", "pillars", "trụ cột", "Chọn ít nhất một trụ cột.", c => c.Pillars.Count > 0),
        new("sectors", "sectors", "lĩnh vực", "Chọn ít nhất một lĩnh vực.", c => c.Sectors.Count > 0),
        new("localities", "localities", "địa phương", "Chọn ít nhất một địa phương.", c => c.Localities.Count > 0),
        new("organisations", "organisations", "đơn vị", "Chọn ít nhất một đơn vị.", c => c.Organisations.Count > 0),
        new("audiences", "audiences", "đối tượng", "Chọn ít nhất một đối tượng.", c => c.Audiences.Count > 0),
        new("tags", "tags", "từ khóa", "Ghi ít nhất một từ khóa.", c => c.Tags.Count > 0),
        new("main-image", "mainImage", "ảnh chính", "Chọn ảnh chính.", c => c.MainImage?.Media is not null),
        new("description", "seo", "mô tả cho máy tìm kiếm", "Ghi mô tả SEO.", c => Has(c.Seo?.Description)),
    ];

    private static readonly CheckOption Wanted = new(
        "Thông tin phải có", $"Mỗi dòng một mã: {string.Join(", ", All.Select(r => $"{r.Key} ({r.Title})"))}.", "author", true,
        text => CheckOption.Items(text).FirstOrDefault(i => All.All(r => r.Key != i)) is { } unknown
            ? $"Không có mã thông tin “{unknown}”."
            : null);

    public override CheckDescription Description { get; } = new(
        "missing-metadata", "Thiếu thông tin bắt buộc",
        "Bài phải có những thông tin mà tòa soạn yêu cầu, để bạn đọc biết ai chịu trách nhiệm và tìm được bài.",
        CheckSeverity.Warning)
    {
        Option = Wanted,
    };

    public override IEnumerable<Finding> Find(CheckedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        // Standing pages have neither authors nor subjects.
        if (article.Type.Name == "page")
            return [];
        var wanted = CheckOption.Items(article.OptionOf(Description));
        return All.Where(r => wanted.Contains(r.Key) && !r.IsMet(article.Content))
            .Select(r => new Finding(r.Field, $"Bài chưa có {r.Title}.", r.Remedy) { Subject = r.Key });
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
