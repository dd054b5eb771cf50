using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Cards;

/// <summary>Removes the cards of articles that were withdrawn; its cursor is in the database. Removing twice is harmless.</summary>
public sealed class CardUpkeep(IDbContextFactory<PortalDbContext> contexts, CardMaker cards, TimeProvider time) : IChangeFollower
{
    private const string CursorName = "cards";

    public string Name => CursorName;

    public async Task<long> ReadCursorAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FollowerCursors.AsNoTracking().Where(c => c.Name == CursorName).Select(c => c.Sequence).SingleAsync(cancellationToken);
    }

    public async Task HandleAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var id in changes.Where(c => c.Kind == ChangeKind.Withdrawn).Select(c => c.ArticleId).OfType<Guid>().Distinct())
            await cards.RemoveAsync(id, null, cancellationToken);
        var (last, now) = (changes[^1].Sequence, time.Now());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.FollowerCursors.Where(c => c.Name == CursorName && c.Sequence < last)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Sequence, last).SetProperty(c => c.UpdatedAt, now), cancellationToken);
    }
}
