using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Checks.Images;

/// <summary>Every image has words for those who cannot see it, and the name of a file is none.</summary>
public sealed partial class ImageAltCheck : IArticleCheck
{
    public static CheckDescription About { get; } = new(
        "image-alt", "Ảnh thiếu văn bản thay thế", "Người không nhìn thấy ảnh nghe văn bản thay thế. Tên tệp không phải là lời tả ảnh.",
        CheckSeverity.Error)
    {
        ChangesByItself = true,
    };

    public CheckDescription Description => About;

    public async Task<IReadOnlyList<Finding>> FindAsync(CheckedArticle article, CancellationToken cancellationToken) =>
        (await ImageUses.OfAsync(article, cancellationToken)).Select(FindAt).OfType<Finding>().ToList();

    private static Finding? FindAt(ImageUses.ImageUseAt use)
    {
        const string Remedy = "Tả ngắn gọn điều thấy trong ảnh, ở bài hoặc trong thư viện.";
        if (string.IsNullOrWhiteSpace(use.Alt))
            return use.Found($"Ảnh {use.Asset.FileName} chưa có văn bản thay thế.", Remedy);
        return FileName().IsMatch(use.Alt.Trim()) ? use.Found($"Văn bản thay thế “{use.Alt}” chỉ là tên tệp.", Remedy) : null;
    }

    // "anh-1.jpg", and what cameras and messengers name their files.
    [GeneratedRegex(@"^\S+\.(jpe?g|png|gif|webp|avif|heic)$|^(img|dsc|dscn|dscf|image|screenshot|zalo|photo|pic|picture)[-_ ]?\d[-_\d]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FileName();
}
