using CommsPortal.Cms.Media;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Piranha;

/// <summary>Reads the files that public articles use.</summary>
public sealed class PiranhaMediaReader(ImageFactory images)
{
    /// <summary>Most items of the list, newest first.</summary>
    public const int MostItems = 500;

    public async Task<PiranhaMedia?> FindAsync(PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var asset = await Public(db).SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        return asset is null ? null : Of(asset);
    }

    public async Task<IReadOnlyList<PiranhaMedia>> ListAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var assets = await Public(db).OrderByDescending(m => m.UploadedAt).ThenBy(m => m.Id).Take(MostItems).ToListAsync(cancellationToken);
        return assets.ConvertAll(Of);
    }

    // As everywhere: a file is public while a published edition of a public article uses it.
    private static IQueryable<MediaAsset> Public(PortalDbContext db) => db.MediaAssets.AsNoTracking().Where(m =>
        db.MediaUses.Any(u => u.MediaId == m.Id
            && db.LiveArticles.Any(l => l.ArticleId == u.ArticleId)
            && db.Snapshots.Any(s => s.ArticleId == u.ArticleId && s.Edition == u.Edition)));

    private PiranhaMedia Of(MediaAsset asset)
    {
        var image = asset.IsImage ? images.ToImage(asset) : null;
        var largest = image?.Renditions.LastOrDefault(r => r.Format == "image/jpeg");
        return new PiranhaMedia
        {
            Id = asset.Id,
            Type = asset.IsImage ? "Image" : "Document",
            Filename = asset.FileName,
            ContentType = asset.ContentType,
            Title = asset.Caption,
            AltText = asset.Alt,
            Size = asset.Bytes,
            PublicUrl = largest?.Url ?? (asset.IsImage ? null : ImageFactory.ToAttachment(asset, asset.FileName).Url),
            Width = asset.Width,
            Height = asset.Height,
            Created = asset.UploadedAt,
            LastModified = asset.UploadedAt,
            Versions = [.. (image?.Renditions ?? []).Select(PiranhaDocuments.VersionOf)],
        };
    }
}
