namespace CommsPortal.Cms.Checks.Images;

/// <summary>Every image names who made it and on what terms it is used.</summary>
public sealed class ImageCreditCheck : IArticleCheck
{
    public CheckDescription Description { get; } = new(
        "image-credit", "Ảnh thiếu nguồn hoặc giấy phép", "Mỗi ảnh ghi tác giả hoặc nguồn, và được dùng theo giấy phép nào.",
        CheckSeverity.Warning);

    public async Task<IReadOnlyList<Finding>> FindAsync(CheckedArticle article, CancellationToken cancellationToken) =>
        (await ImageUses.OfAsync(article, cancellationToken)).Select(FindAt).OfType<Finding>().ToList();

    private static Finding? FindAt(ImageUses.ImageUseAt use)
    {
        var what = (string.IsNullOrWhiteSpace(use.Credit), string.IsNullOrWhiteSpace(use.Licence)) switch
        {
            (true, true) => "nguồn và giấy phép",
            (true, false) => "nguồn",
            (false, true) => "giấy phép",
            _ => null,
        };
        return what is null
            ? null
            : use.Found($"Ảnh {use.Asset.FileName} chưa ghi {what}.", "Ghi ở ảnh chính của bài hoặc trong thư viện.");
    }
}
