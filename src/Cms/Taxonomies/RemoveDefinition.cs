using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Management.Taxonomies;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Taxonomies;

/// <summary>Deletes a term or a column that nothing has ever used, a slip of the pen. What was used is retired instead.</summary>
public sealed class RemoveDefinition(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <param name="kind">A taxonomy, or <see cref="DefinitionUsage.ColumnsKind"/>.</param>
    /// <param name="seen">The version that the actor has seen.</param>
    /// <exception cref="EditorialException">It is used, or somebody changed it; the message says so.</exception>
    public async Task ExecuteAsync(string kind, string slug, int seen, Actor actor, CancellationToken cancellationToken)
    {
        DefinitionRights.Require(actor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (version, before) = kind == DefinitionUsage.ColumnsKind
            ? await TakeColumnAsync(db, slug, cancellationToken)
            : await TakeTermAsync(db, kind, slug, cancellationToken);
        SeenVersions.Require(new Dictionary<string, int> { [slug] = seen }, _ => version);
        await RequireUnusedAsync(db, kind, slug, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var now = time.Now();
        var isColumn = kind == DefinitionUsage.ColumnsKind;
        await RevisionLog.AppendAsync(
            db, isColumn ? RevisionSubject.Column : RevisionSubject.Term, [(isColumn ? slug : $"{kind}/{slug}", before, null)], actor, now, "delete", cancellationToken);
        var audit = new AuditRecord(actor, isColumn ? "remove-column" : "remove-term", Subject: isColumn ? slug : $"{kind}:{slug}");
        var change = new ChangeRow
        {
            Kind = ChangeKind.Taxonomy,
            At = now,
            Tags = isColumn ? ["columns", $"column:{slug}"] : [$"taxonomy:{kind}", $"{kind}:{slug}"],
        };
        await commit.ExecuteAsync(db, transaction, [audit], [change], now, cancellationToken);
    }

    private static async Task RequireUnusedAsync(PortalDbContext db, string kind, string slug, CancellationToken cancellationToken)
    {
        var usage = new DefinitionUsage(db);
        var used = await usage.CountAsync(kind, slug, cancellationToken);
        if (used.Count == 0 && !await usage.IsInAnyTextAsync(kind, slug, cancellationToken))
            return;
        var where = used.Count == 0 ? "trong các bài đã viết" : string.Join(", ", used.Select(u => $"ở {u.Count} {u.What}"));
        throw new EditorialException(ProblemCode.InvalidContent, $"Không xóa được vì còn được dùng {where}. Hãy ghi ngày hết hiệu lực thay vì xóa.");
    }

    private static async Task<(int Version, object Before)> TakeTermAsync(
        PortalDbContext db, string kind, string slug, CancellationToken cancellationToken)
    {
        var term = await db.Terms.SingleOrDefaultAsync(t => t.Kind == kind && t.Slug == slug, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không có mục này.");
        var before = (await Definitions.TermsAsync(db, kind, cancellationToken)).Single(t => t.Slug == slug);
        db.Terms.Remove(term);
        return (term.Version, before);
    }

    private static async Task<(int Version, object Before)> TakeColumnAsync(PortalDbContext db, string slug, CancellationToken cancellationToken)
    {
        var column = await db.Columns.SingleOrDefaultAsync(c => c.Slug == slug, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không có chuyên mục này.");
        db.Columns.Remove(column);
        return (column.Version, ColumnDefinition.Of(column));
    }
}
