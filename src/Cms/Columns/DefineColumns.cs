using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Management.Taxonomies;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
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
    /// <param name="seen">Versions of the columns that the actor has seen, 0 for new ones; columns that are not in it are not checked.</param>
    /// <param name="note">What the versions of the columns say of the change.</param>
    /// <returns>How many columns are new or different.</returns>
    /// <exception cref="EditorialException">A column is invalid; the message says which and why.</exception>
    public async Task<int> ExecuteAsync(
        IReadOnlyList<ColumnDefinition> definitions, Actor actor, CancellationToken cancellationToken, string? expectedTag = null,
        IReadOnlyDictionary<string, int>? seen = null, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ManageTaxonomies))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền sửa chuyên mục.");
        ColumnRules.Require(definitions);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var before = await Definitions.ColumnsAsync(db, cancellationToken);
        if (expectedTag is not null)
            DefinitionTag.Require(expectedTag, before);
        var known = await db.Columns.ToDictionaryAsync(c => c.Slug, cancellationToken);
        SeenVersions.Require(seen, slug => known.GetValueOrDefault(slug)?.Version ?? 0);
        var changed = definitions.Where(d => Put(db, known, d)).Select(d => d.Slug).ToList();
        if (changed.Count == 0)
            return 0;
        await db.SaveChangesAsync(cancellationToken);
        var now = time.Now();
        var former = before.ToDictionary(d => d.Slug);
        List<(string, object?, object?)> revisions =
            [.. definitions.Where(d => changed.Contains(d.Slug)).Select(d => (d.Slug, (object?)former.GetValueOrDefault(d.Slug), (object?)d))];
        await RevisionLog.AppendAsync(db, RevisionSubject.Column, revisions, actor, now, note, cancellationToken);
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

        column = new Column { Slug = definition.Slug, Name = definition.Name, Cadence = "", Order = known.Values.Select(c => c.Order).DefaultIfEmpty().Max() + 1 };
        definition.ApplyTo(column);
        db.Columns.Add(known[definition.Slug] = column);
        return true;
    }
}
