using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Delivery;

/// <summary>
/// A file is public while a published edition of a public article uses it. Superseded editions count, because they stay readable;
/// drafts do not; withdrawing the article takes its files from the public at once.
/// </summary>
internal sealed class PublishedMediaVisibility(IDbContextFactory<PortalDbContext> contexts) : IMediaVisibility
{
    public async ValueTask<bool> IsPublicAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.MediaUses.AnyAsync(
            u => u.MediaId == id
                && db.LiveArticles.Any(l => l.ArticleId == u.ArticleId)
                && db.Snapshots.Any(s => s.ArticleId == u.ArticleId && s.Edition == u.Edition),
            cancellationToken);
    }
}
