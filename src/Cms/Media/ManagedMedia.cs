using CommsPortal.Contracts.Media;

namespace CommsPortal.Cms.Media;

/// <summary>A file of the library as the desk and programs with a key see it.</summary>
/// <param name="Version">Optimistic lock: the <c>ETag</c>, to be sent back as <c>If-Match</c>.</param>
/// <param name="IsPublic">Whether anybody may have it now, because a published article uses it.</param>
/// <param name="Image">The image with its renditions; null for documents.</param>
/// <param name="Url">Address of a document; null for images.</param>
public sealed record ManagedMedia(
    Guid Id,
    string FileName,
    string ContentType,
    long Bytes,
    string Sha256,
    int Version,
    DateTimeOffset UploadedAt,
    Guid? UploadedBy,
    string Alt,
    string? Caption,
    string? Credit,
    string? Licence,
    DateOnly? LicenceExpiresOn,
    bool IsPublic,
    Image? Image,
    string? Url)
{
    internal static ManagedMedia Of(MediaAsset asset, ImageFactory images, bool isPublic)
    {
        var item = images.ToItem(asset);
        return new ManagedMedia(
            asset.Id, asset.FileName, asset.ContentType, asset.Bytes, asset.Sha256, asset.Version, asset.UploadedAt, asset.UploadedBy,
            asset.Alt, asset.Caption, asset.Credit, asset.Licence, asset.LicenceExpiresOn, isPublic, item.Image, item.Url);
    }
}
