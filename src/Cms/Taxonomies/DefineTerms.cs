using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Management.Taxonomies;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Taxonomies;

/// <summary>Adds or changes terms of one taxonomy, all or none, and tells caches which ones changed.</summary>
public sealed class DefineTerms(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <param name="expectedTag">Tag of the list that the actor has seen; null skips the check.</param>
    /// <returns>How many terms are new or different.</returns>
    /// <exception cref="EditorialException">A term is invalid; the message says which and why.</exception>
    public async Task<int> ExecuteAsync(
        string kind, IReadOnlyList<TermDefinition> definitions, Actor actor, CancellationToken cancellationToken, string? expectedTag = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ManageTaxonomies))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền sửa danh mục.");
        TermRules.Require(kind, definitions);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (expectedTag is not null)
            DefinitionTag.Require(expectedTag, await Definitions.TermsAsync(db, kind, cancellationToken));
        var known = await db.Terms.Where(t => t.Kind == kind).ToDictionaryAsync(t => t.Slug, cancellationToken);
        var order = known.Count == 0 ? 0 : known.Values.Max(t => t.Order);
        var changed = definitions.Where(d => Put(db, known, kind, d, () => ++order)).Select(d => d.Slug).ToHashSet();
        RequireKnown(definitions, known);
        await db.SaveChangesAsync(cancellationToken);
        changed.UnionWith(await PutSuccessionsAsync(db, kind, definitions, cancellationToken));
        if (changed.Count == 0)
            return 0;
        var now = time.Now();
        List<AuditRecord> audit = [.. changed.Select(slug => new AuditRecord(actor, "define-term", Subject: $"{kind}:{slug}"))];
        await commit.ExecuteAsync(db, transaction, audit, [ChangeOf(kind, changed, now)], now, cancellationToken);
        return changed.Count;
    }

    private static bool Put(PortalDbContext db, Dictionary<string, Term> known, string kind, TermDefinition definition, Func<int> nextOrder)
    {
        if (!known.TryGetValue(definition.Slug, out var term))
        {
            term = new Term { Kind = kind, Slug = definition.Slug, Name = definition.Name, Order = nextOrder() };
            definition.ApplyTo(term);
            db.Terms.Add(known[definition.Slug] = term);
            return true;
        }

        if (definition.Describes(term))
            return false;
        definition.ApplyTo(term);
        term.Version++;
        return true;
    }

    private static void RequireKnown(IReadOnlyList<TermDefinition> definitions, Dictionary<string, Term> known)
    {
        foreach (var definition in definitions)
        {
            var missing = definition.Predecessors.Append(definition.Parent).OfType<string>().FirstOrDefault(slug => !known.ContainsKey(slug));
            if (missing is not null)
                throw new EditorialException(ProblemCode.InvalidContent, $"Mục “{definition.Slug}” nhắc đến “{missing}” nhưng danh mục không có mục đó.");
        }
    }

    private static async Task<IReadOnlyList<string>> PutSuccessionsAsync(
        PortalDbContext db, string kind, IReadOnlyList<TermDefinition> definitions, CancellationToken cancellationToken)
    {
        var successors = definitions.Select(d => d.Slug).ToList();
        var known = await db.TermSuccessions.Where(s => s.Kind == kind && successors.Contains(s.Successor)).ToListAsync(cancellationToken);
        var wanted = definitions.SelectMany(d => d.Predecessors.Distinct().Select(p => (Predecessor: p, Successor: d.Slug))).ToHashSet();
        var there = known.ToDictionary(s => (s.Predecessor, s.Successor));
        db.TermSuccessions.RemoveRange(there.Where(s => !wanted.Contains(s.Key)).Select(s => s.Value));
        db.TermSuccessions.AddRange(wanted.Where(w => !there.ContainsKey(w))
            .Select(w => new TermSuccession { Kind = kind, Predecessor = w.Predecessor, Successor = w.Successor }));
        return wanted.Where(w => !there.ContainsKey(w)).Concat(there.Keys.Where(k => !wanted.Contains(k))).Select(w => w.Successor).Distinct().ToList();
    }

    private static ChangeRow ChangeOf(string kind, IEnumerable<string> slugs, DateTimeOffset now) => new()
    {
        Kind = ChangeKind.Taxonomy,
        At = now,
        Tags = [$"taxonomy:{kind}", .. slugs.Select(slug => $"{kind}:{slug}")],
    };
}
