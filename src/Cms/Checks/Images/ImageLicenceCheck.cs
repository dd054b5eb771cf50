using System.Globalization;

namespace CommsPortal.Cms.Checks.Images;

/// <summary>No image is published after its licence has ended.</summary>
public sealed class ImageLicenceCheck : IArticleCheck
{
    public CheckDescription Description { get; } = new(
        "image-licence", "Giấy phép ảnh đã hết hạn", "Ảnh chỉ được đăng khi giấy phép còn hiệu lực; ngày hết hạn ghi trong thư viện.",
        CheckSeverity.Error)
    {
        ChangesByItself = true,
    };

    public async Task<IReadOnlyList<Finding>> FindAsync(CheckedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        return (await ImageUses.OfAsync(article, cancellationToken)).Where(use => use.Asset.LicenceExpiresOn < article.Today)
            .Select(use => use.Found(
                string.Create(CultureInfo.InvariantCulture,
                    $"Giấy phép của ảnh {use.Asset.FileName} đã hết hạn ngày {use.Asset.LicenceExpiresOn:d/M/yyyy}."),
                "Thay ảnh khác, hoặc gia hạn rồi ghi ngày mới trong thư viện."))
            .ToList();
    }
}
