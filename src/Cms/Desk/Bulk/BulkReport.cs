using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>How a bulk action stands, for its page.</summary>
public sealed class BulkReport(PortalDbContext db)
{
    public const int PageSize = 50;

    /// <summary>One article of an action.</summary>
    /// <param name="Headline">Null when the person may not see the article.</param>
    public sealed record Line(int Position, Guid ArticleId, string? Headline, EditionState? State, BulkEffect Effect, BulkItemState Outcome, string? Detail);

    /// <summary>How many articles there are of each effect and outcome.</summary>
    public async Task<IReadOnlyList<(BulkEffect Effect, BulkItemState Outcome, int Count)>> CountAsync(Guid id, CancellationToken cancellationToken)
    {
        var counts = await db.BulkItems.Where(i => i.ActionId == id).GroupBy(i => new { i.Effect, i.State })
            .Select(g => new { g.Key.Effect, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. counts.Select(c => (c.Effect, c.State, c.Count))];
    }

    /// <summary>Lines of an action after a position; those that cannot be done alone if <paramref name="refused"/>.</summary>
    public async Task<IReadOnlyList<Line>> LinesAsync(Guid id, int after, bool refused, Actor actor, CancellationToken cancellationToken)
    {
        var items = await db.BulkItems.AsNoTracking()
            .Where(i => i.ActionId == id && i.Position > after && (!refused || i.Effect == BulkEffect.Refused || i.State == BulkItemState.Refused))
            .OrderBy(i => i.Position).Take(PageSize).ToListAsync(cancellationToken);
        var ids = items.ConvertAll(i => i.ArticleId);
        var seen = await db.Articles.AsNoTracking().VisibleTo(actor).Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Headline, a.State })
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        return [.. items.Select(i => new Line(
            i.Position, i.ArticleId, seen.GetValueOrDefault(i.ArticleId)?.Headline, seen.GetValueOrDefault(i.ArticleId)?.State, i.Effect, i.State, i.Detail))];
    }

    /// <summary>The latest actions that were begun: the person's own, and for editors everybody's.</summary>
    public async Task<IReadOnlyList<BulkAction>> LatestAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var everybody = actor.May(Permission.EditAny);
        return await db.BulkActions.AsNoTracking().Where(a => a.StartedAt != null && (everybody || a.PersonId == actor.Id))
            .OrderByDescending(a => a.StartedAt).ThenByDescending(a => a.Id).Take(PageSize).ToListAsync(cancellationToken);
    }
}
