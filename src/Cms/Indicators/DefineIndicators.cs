using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommsPortal.Cms.Indicators;

/// <summary>Adds or changes indicators with their observations, all or none, and tells caches which ones changed. None is ever deleted: what readers should not see is withdrawn.</summary>
public sealed class DefineIndicators(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <param name="seen">The version that the actor has seen, 0 for a new one; null skips the check.</param>
    /// <param name="note">What the versions say of the change.</param>
    /// <returns>How many indicators are new or different.</returns>
    /// <exception cref="EditorialException">An indicator is invalid, somebody else was first, or the actor may not.</exception>
    public async Task<int> ExecuteAsync(
        IReadOnlyList<IndicatorDefinition> definitions, Actor actor, CancellationToken cancellationToken, int? seen = null, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ManageTaxonomies))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền sửa chỉ tiêu.");
        if (definitions.CountBy(d => d.Key).FirstOrDefault(c => c.Value > 1) is { Value: > 1 } twice)
            throw new EditorialException(ProblemCode.InvalidContent, $"Chỉ tiêu “{twice.Key}” có hai lần trong danh sách.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var keys = definitions.Select(d => d.Key).ToList();
        var known = await db.Indicators.Include(i => i.Observations).Where(i => keys.Contains(i.Key)).ToDictionaryAsync(i => i.Key, cancellationToken);
        if (seen is { } version && definitions is [var only] && known.GetValueOrDefault(only.Key)?.Version is var current && (current ?? 0) != version)
            throw new DefinitionChangedException(version, current ?? 0);
        var changed = new List<(string Key, object? Before, object? After)>();
        foreach (var definition in definitions)
        {
            var clean = await IndicatorRules.RequireAsync(definition, db, cancellationToken);
            var before = known.TryGetValue(clean.Key, out var stored) ? IndicatorDefinition.Of(stored) : null;
            if (before is not null && clean.IsSameAs(before))
                continue;
            Put(db, stored, clean);
            changed.Add((clean.Key, before, clean));
        }

        if (changed.Count == 0)
            return 0;
        if (await db.Indicators.CountAsync(cancellationToken) + changed.Count(c => c.Before is null) > IndicatorRules.MostIndicators)
            throw new EditorialException(ProblemCode.InvalidContent, $"Nhiều nhất {IndicatorRules.MostIndicators} chỉ tiêu.");
        var first = changed[0].Key;
        await CommitAsync(db, transaction, changed, (first, known.TryGetValue(first, out var begun) ? begun.Version - 1 : 0), actor, note, cancellationToken);
        return changed.Count;
    }

    private static void Put(PortalDbContext db, Indicator? stored, IndicatorDefinition definition)
    {
        if (stored is null)
            db.Indicators.Add(stored = new Indicator { Key = definition.Key, Name = definition.Name, Unit = definition.Unit });
        else
            stored.Version++;
        definition.ApplyTo(stored);
    }

    private async Task CommitAsync(
        PortalDbContext db, IDbContextTransaction transaction, List<(string Key, object? Before, object? After)> changed, (string Key, int Version) first,
        Actor actor, string? note, CancellationToken cancellationToken)
    {
        var now = time.Now();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await RevisionLog.AppendAsync(db, RevisionSubject.Indicator, changed, actor, now, note, cancellationToken);
            var change = new ChangeRow { Kind = ChangeKind.Taxonomy, At = now, Tags = ["indicators", .. changed.Select(c => $"indicator:{c.Key}")] };
            List<AuditRecord> audit = [.. changed.Select(c => new AuditRecord(actor, "define-indicator", Subject: c.Key))];
            await commit.ExecuteAsync(db, transaction, audit, [change], now, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else changed or added it first; any other reason stays what it is.
            await using var after = await contexts.CreateDbContextAsync(cancellationToken);
            var current = await after.Indicators.Where(i => i.Key == first.Key).Select(i => (int?)i.Version).SingleOrDefaultAsync(cancellationToken) ?? 0;
            if (current == first.Version)
                throw;
            throw new DefinitionChangedException(first.Version, current);
        }
    }
}
