using System.Data.Common;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Royalties;

/// <summary>Two people who change the same thing at once.</summary>
internal static class RoyaltyConflicts
{
    // PostgreSQL; SQLite lets one writer in at a time, so that it never comes to this.
    private const string UniqueViolation = "23505";

    /// <exception cref="EditorialException">Somebody else was first.</exception>
    public static async Task SaveAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception)
            when (exception is DbUpdateConcurrencyException || exception.InnerException is DbException { SqlState: UniqueViolation })
        {
            throw new EditorialException(ProblemCode.VersionConflict, "Người khác vừa đổi; hãy xem lại rồi lưu.");
        }
    }
}
