using CommsPortal.Cms.Media.Renditions;
using CommsPortal.Cms.Media.Storage;

namespace CommsPortal.Cms.Media.Delivery;

/// <summary>Finds, or makes, the file that an address names.</summary>
internal sealed class MediaFiles(RenditionPlan plan, RenditionMaker maker, IMediaStorage storage)
{
    /// <param name="name">The last part of the address.</param>
    /// <returns>Null when the asset has nothing of that name.</returns>
    /// <exception cref="MediaUnavailableException">It is there but cannot be made now.</exception>
    public async Task<MediaFile?> OpenAsync(MediaAsset asset, string name, CancellationToken cancellationToken)
    {
        if (!asset.IsImage)
            return $"/media/{asset.Id}/{name}" == ImageFactory.UrlOf(asset) ? await DocumentAsync(asset, cancellationToken) : null;
        if (name == SocialPreview.FileName)
        {
            var social = await maker.OpenSocialPreviewAsync(asset, cancellationToken);
            return new MediaFile(social, "image/jpeg", SocialPreview.StoredName(asset), null, false);
        }
        if (!RenditionSpec.TryParse(name, out var spec))
            return null;
        foreach (var (planned, height) in plan.For(asset))
        {
            if (planned == spec)
                return new MediaFile(await maker.OpenAsync(asset, planned, height, cancellationToken), planned.ContentType, name, null, true);
        }
        return null;
    }

    /// <summary>The file as it was uploaded, to be saved under its uploader's name.</summary>
    public async Task<MediaFile?> DocumentAsync(MediaAsset asset, CancellationToken cancellationToken) =>
        await storage.OpenAsync(MediaKey.Original(asset.Id), cancellationToken) is { } content
            ? new MediaFile(content, asset.ContentType, "original", asset.FileName, true)
            : null;
}
