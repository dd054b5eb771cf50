using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Taxonomies;

/// <summary>Moves a term among the terms of its taxonomy, or a column among the columns: the order of menus, forms and lists.</summary>
public sealed class OrderDefinitions(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <param name="kind">A taxonomy, or <see cref="DefinitionUsage.ColumnsKind"/>.</param>
    /// <param name="by">Places up (negative) or down.</param>
    public async Task MoveAsync(string kind, string slug, int by, Actor actor, CancellationToken cancellationToken)
    {
        DefinitionRights.Require(actor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isColumn = kind == DefinitionUsage.ColumnsKind;
        var before = isColumn
            ? await db.Columns.OrderBy(c => c.Order).ThenBy(c => c.Slug).Select(c => c.Slug).ToListAsync(cancellationToken)
            : await db.Terms.Where(t => t.Kind == kind).OrderBy(t => t.Order).ThenBy(t => t.Slug).Select(t => t.Slug).ToListAsync(cancellationToken);
        var from = before.IndexOf(slug);
        var to = Math.Clamp(from + by, 0, Math.Max(before.Count - 1, 0));
        if (from < 0 || from == to)
            return;
        List<string> after = [.. before];
        after.RemoveAt(from);
        after.Insert(to, slug);
        await StoreAsync(db, kind, after, isColumn, cancellationToken);
        var now = time.Now();
        await RevisionLog.AppendAsync(db, RevisionSubject.Order, [(kind, before, after)], actor, now, null, cancellationToken);
        var change = new ChangeRow { Kind = ChangeKind.Taxonomy, At = now, Tags = [isColumn ? "columns" : $"taxonomy:{kind}"] };
        await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, "order-definitions", Subject: kind)], [change], now, cancellationToken);
    }

    private static async Task StoreAsync(PortalDbContext db, string kind, List<string> slugs, bool isColumn, CancellationToken cancellationToken)
    {
        var place = slugs.Select((slug, n) => (slug, n)).ToDictionary(p => p.slug, p => p.n + 1);
        if (isColumn)
        {
            foreach (var column in await db.Columns.ToListAsync(cancellationToken))
                column.Order = place[column.Slug];
        }
        else
        {
            foreach (var term in await db.Terms.Where(t => t.Kind == kind).ToListAsync(cancellationToken))
                term.Order = place[term.Slug];
        }
    }
}
