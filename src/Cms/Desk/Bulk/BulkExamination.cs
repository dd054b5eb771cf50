using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>Looks through the articles of a bulk action for what would happen to each. Nothing of the articles changes.</summary>
public sealed class BulkExamination(IDbContextFactory<PortalDbContext> contexts, ContentTypeRegistry types)
{
    private const int BatchSize = 100;

    /// <summary>Examines what is not examined yet and ends with the action proposed.</summary>
    /// <param name="keepGoing">Called between batches; false leaves the rest to whoever has the action now.</param>
    public async Task RunAsync(Guid id, Actor actor, Func<Task<bool>> keepGoing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keepGoing);
        while (await ExamineSomeAsync(id, actor, cancellationToken))
        {
            if (!await keepGoing())
                return;
        }
    }

    private async Task<bool> ExamineSomeAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var action = await db.BulkActions.SingleOrDefaultAsync(a => a.Id == id && a.Stage == BulkStage.Examining, cancellationToken);
        if (action is null)
            return false;
        var items = await db.BulkItems.Where(i => i.ActionId == id && i.Effect == BulkEffect.Unknown).OrderBy(i => i.Position)
            .Take(BatchSize).ToListAsync(cancellationToken);
        if (items.Count == 0)
        {
            (action.Stage, action.ClaimedUntil) = (BulkStage.Proposed, null);
            await db.SaveChangesAsync(cancellationToken);
            return false;
        }

        await ExamineAsync(db, action, items, actor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task ExamineAsync(
        PortalDbContext db, BulkAction action, List<BulkItem> items, Actor actor, CancellationToken cancellationToken)
    {
        var ids = items.ConvertAll(i => i.ArticleId);
        var texts = await TextsAsync(db, ids, cancellationToken);
        var origins = action.SourceId is not { } source
            ? []
            : await db.BulkItems.AsNoTracking().Where(i => i.ActionId == source && ids.Contains(i.ArticleId))
                .ToDictionaryAsync(i => i.ArticleId, cancellationToken);
        var steps = (await db.ReviewSteps.AsNoTracking().Where(s => ids.Contains(s.ArticleId)).OrderBy(s => s.Number).ToListAsync(cancellationToken))
            .ToLookup(s => s.ArticleId);
        foreach (var item in items)
        {
            var (article, edition) = texts[item.ArticleId];
            var review = new Review(article, edition, [.. steps[item.ArticleId].Where(s => s.Edition == edition.Number)]);
            var plan = BulkPlan.For(action, origins.GetValueOrDefault(item.ArticleId), article, edition, review, actor, types.Get(article.Type));
            (item.Effect, item.Detail) = (plan.Effect, plan.Detail);
        }
    }

    private static async Task<Dictionary<Guid, (Article Article, Edition Edition)>> TextsAsync(
        PortalDbContext db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var found =
            from article in db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id))
            join edition in db.Editions.AsNoTracking() on new { ArticleId = article.Id, Number = article.LatestEdition }
                equals new { edition.ArticleId, edition.Number }
            select new { Article = article, Edition = edition };
        return await found.ToDictionaryAsync(f => f.Article.Id, f => (f.Article, f.Edition), cancellationToken);
    }
}
