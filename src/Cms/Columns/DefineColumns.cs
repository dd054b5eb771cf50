using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Management.Taxonomies;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Columns;

/// <summary>Adds or changes columns, all or none, and tells caches which ones changed.</summary>
public sealed class DefineColumns(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <param name="expectedTag">Tag of the list that the actor has seen; null skips the check.</param>
    /// <returns>How many columns are new or different.</returns>
    /// <exception cref="EditorialException">A column is invalid; the message says which and why.</exception>
    public async Task<int> ExecuteAsync(
        IReadOnlyList<ColumnDefinition> definitions, Actor actor, CancellationToken cancellationToken, string? expectedTag = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ManageTaxonomies))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền sửa chuyên mục.");
        ColumnRules.Require(definitions);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (expectedTag is not null)
            DefinitionTag.Require(expectedTag, await Definitions.ColumnsAsync(db, cancellationToken));
        var known = await db.Columns.ToDictionaryAsync(c => c.Slug, cancellationToken);
        var changed = definitions.Where(d => Put(db, known, d)).Select(d => d.Slug).ToList();
        if (changed.Count == 0)
            return 0;
        await db.SaveChangesAsync(cancellationToken);
        var now = time.Now();
        var change = new ChangeRow { Kind = ChangeKind.Taxonomy, At = now, Tags = ["columns", .. changed.Select(slug => $"column:{slug}")] };
        List<AuditRecord> audit = [.. changed.Select(slug => new AuditRecord(actor, "define-column", Subject: slug))];
        await commit.ExecuteAsync(db, transaction, audit, [change], now, cancellationToken);
        return changed.Count;
    }

    private static bool Put(PortalDbContext db, Dictionary<string, Column> known, ColumnDefinition definition)
    {
        if (known.TryGetValue(definition.Slug, out var column))
        {
            if (definition.Describes(column))
                return false;
            definition.ApplyTo(column);
            column.Version++;
            return true;
        }

        column = new Column { Slug = definition.Slug, Name = definition.Name, Cadence = "", Order = known.Count + 1 };
        definition.ApplyTo(column);
        db.Columns.Add(known[definition.Slug] = column);
        return true;
    }
}
