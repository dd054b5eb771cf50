using CommsPortal.Cms.Media.Renditions;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Delivery;

/// <summary>Finds, or makes, the file that an address names.</summary>
internal sealed class MediaFiles(IDbContextFactory<PortalDbContext> contexts, RenditionPlan plan, RenditionMaker maker, IMediaStorage storage)
{
    /// <param name="name">The last part of the address.</param>
    /// <returns>Null when the asset has nothing of that name.</returns>
    /// <exception cref="MediaUnavailableException">It is there but cannot be made now.</exception>
    public async Task<MediaFile?> OpenAsync(MediaAsset asset, string name, CancellationToken cancellationToken)
    {
        if (!asset.IsImage)
            return await NamedDocumentAsync(asset, name, cancellationToken);
        if (FixedCrop.Find(name) is { } crop)
            return new MediaFile(await maker.OpenCropAsync(asset, crop, cancellationToken), "image/jpeg", crop.StoredName(asset), null, false);
        var (revision, rest) = RevisionName.Split(name);
        if (!RenditionSpec.TryParse(rest, out var spec))
            return null;
        if (revision != asset.Revision)
            return await WasReplacedAsync(asset.Id, cancellationToken) ? await InsteadAsync(asset, spec.Value, cancellationToken) : null;
        foreach (var (planned, height) in plan.For(asset))
        {
            if (planned == spec)
                return new MediaFile(await maker.OpenAsync(asset, planned, height, cancellationToken), planned.ContentType, name, null, true);
        }
        return null;
    }

    /// <summary>The file as it was uploaded, to be saved under its uploader's name.</summary>
    public async Task<MediaFile?> DocumentAsync(MediaAsset asset, CancellationToken cancellationToken) =>
        await storage.OpenAsync(MediaKey.Original(asset.Id, asset.Revision), cancellationToken) is { } content
            ? new MediaFile(content, asset.ContentType, "original", asset.FileName, true)
            : null;

    private async Task<MediaFile?> NamedDocumentAsync(MediaAsset asset, string name, CancellationToken cancellationToken)
    {
        var isPresent = $"/media/{asset.Id}/{name}" == ImageFactory.UrlOf(asset);
        if (!isPresent && !await WasReplacedAsync(asset.Id, cancellationToken))
            return null;
        return await DocumentAsync(asset, cancellationToken) is { } file ? file with { NeverChanges = isPresent } : null;
    }

    /// <summary>What an address of an earlier content gives: the present one, as near to the asked width as it has.</summary>
    private async Task<MediaFile?> InsteadAsync(MediaAsset asset, RenditionSpec asked, CancellationToken cancellationToken)
    {
        var (planned, height) = plan.For(asset).Where(p => p.Spec.Format == asked.Format).OrderBy(p => Math.Abs(p.Spec.Width - asked.Width)).FirstOrDefault();
        return height > 0
            ? new MediaFile(await maker.OpenAsync(asset, planned, height, cancellationToken), planned.ContentType, planned.FileName, null, false)
            : null;
    }

    private async Task<bool> WasReplacedAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.MediaRevisions.AnyAsync(r => r.MediaId == id, cancellationToken);
    }
}
