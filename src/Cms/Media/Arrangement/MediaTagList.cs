using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Arrangement;

/// <summary>Reads tags of the library.</summary>
public sealed class MediaTagList(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Tags to choose from while one types, in the order of their slugs.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(string? beginning, int most, CancellationToken cancellationToken)
    {
        var slug = Slug.From(beginning ?? "");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var tags = db.MediaTags.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(beginning))
            tags = tags.Where(t => t.Slug.StartsWith(slug));
        return await tags.OrderBy(t => t.Slug).Take(most).Select(t => t.Name).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<MediaTag>> OfAsync(Guid mediaId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.MediaTags.AsNoTracking().Where(t => db.MediaTaggings.Any(g => g.MediaId == mediaId && g.Tag == t.Slug))
            .OrderBy(t => t.Slug).ToListAsync(cancellationToken);
    }
}
