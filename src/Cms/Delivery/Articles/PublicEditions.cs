using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>Which editions of a public article may be shown.</summary>
internal static class PublicEditions
{
    /// <summary>
    /// The edition that was withdrawn last; 0 when none was. It and all before it are not shown again when the article is published anew:
    /// the reason for which they were taken back still holds.
    /// </summary>
    public static async Task<int> LastWithdrawnAsync(PortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.Changes.Where(c => c.ArticleId == id && c.Kind == ChangeKind.Withdrawn).MaxAsync(c => c.Edition, cancellationToken) ?? 0;
}
