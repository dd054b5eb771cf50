using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Stories;

/// <summary>
/// Keeps the stories in step with the change log; its cursor is in the database and moves in the same transaction. The first run begins
/// with the log's first line, so that reports reach back to it.
/// </summary>
public sealed class StoryFollower(IDbContextFactory<PortalDbContext> contexts, TimeProvider time) : IChangeFollower
{
    private const string CursorName = "figures";

    public string Name => CursorName;

    public async Task<long> ReadCursorAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FollowerCursors.AsNoTracking().Where(c => c.Name == CursorName).Select(c => c.Sequence).SingleAsync(cancellationToken);
    }

    public async Task HandleAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var (last, now) = (changes[^1].Sequence, time.Now());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // The row stays locked until the commit, so that of several nodes one does the work.
        var moved = await db.FollowerCursors.Where(c => c.Name == CursorName && c.Sequence < last)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Sequence, last).SetProperty(c => c.UpdatedAt, now), cancellationToken);
        if (moved == 0)
            return;
        var articles = changes.Where(c => c.Kind != ChangeKind.Taxonomy).Select(c => c.ArticleId).OfType<Guid>().Distinct().ToList();
        if (articles.Count > 0)
            await StoryIndex.RefreshAsync(db, articles, last, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
