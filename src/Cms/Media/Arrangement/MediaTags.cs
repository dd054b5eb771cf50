using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Arrangement;

/// <summary>Writes tags within a caller's transaction.</summary>
internal static class MediaTags
{
    /// <summary>Gives a file tags that it does not have yet.</summary>
    public static async Task AddAsync(PortalDbContext db, Guid mediaId, IReadOnlyList<MediaTag> tags, CancellationToken cancellationToken)
    {
        await DefineAsync(db, tags, cancellationToken);
        db.MediaTaggings.AddRange(tags.Select(t => new MediaTagging { MediaId = mediaId, Tag = t.Slug }));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Makes sure that there are such tags.</summary>
    public static async Task DefineAsync(PortalDbContext db, IReadOnlyList<MediaTag> tags, CancellationToken cancellationToken)
    {
        foreach (var tag in tags)
            await db.Database.ExecuteSqlAsync($"INSERT INTO media_tags (slug, name) VALUES ({tag.Slug}, {tag.Name}) ON CONFLICT DO NOTHING", cancellationToken);
    }
}
