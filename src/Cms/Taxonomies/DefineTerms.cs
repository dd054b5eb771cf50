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

namespace CommsPortal.Cms.Taxonomies;

/// <summary>Adds or changes terms of one taxonomy, all or none, and tells caches which ones changed.</summary>
public sealed class DefineTerms(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <param name="expectedTag">Tag of the list that the actor has seen; null skips the check.</param>
    /// <param name="seen">Versions of the terms that the actor has seen, 0 for new ones; terms that are not in it are not checked.</param>
    /// <param name="note">What the versions of the terms say of the change.</param>
    /// <returns>How many terms are new or different.</returns>
    /// <exception cref="EditorialException">A term is invalid; the message says which and why.</exception>
    public async Task<int> ExecuteAsync(
        string kind, IReadOnlyList<TermDefinition> definitions, Actor actor, CancellationToken cancellationToken, string? expectedTag = null,
        IReadOnlyDictionary<string, int>? seen = null, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        DefinitionRights.Require(actor);
        TermRules.Require(kind, definitions);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var before = await Definitions.TermsAsync(db, kind, cancellationToken);
        if (expectedTag is not null)
            DefinitionTag.Require(expectedTag, before);
        var known = await db.Terms.Where(t => t.Kind == kind).ToDictionaryAsync(t => t.Slug, cancellationToken);
        SeenVersions.Require(seen, slug => known.GetValueOrDefault(slug)?.Version ?? 0);
        var order = known.Count == 0 ? 0 : known.Values.Max(t => t.Order);
        var changed = definitions.Where(d => Put(db, known, kind, d, () => ++order)).Select(d => d.Slug).ToHashSet();
        RequireKnown(definitions, known);
        await db.SaveChangesAsync(cancellationToken);
        changed.UnionWith(await PutSuccessionsAsync(db, kind, definitions, known, changed, cancellationToken));
        if (changed.Count == 0)
            return 0;
        await db.SaveChangesAsync(cancellationToken);
        await RequireNoCircleAsync(db, kind, known, cancellationToken);
        var now = time.Now();
        await RevisionLog.AppendAsync(db, RevisionSubject.Term, RevisionsOf(kind, before, definitions, changed), actor, now, note, cancellationToken);
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
        PortalDbContext db, string kind, IReadOnlyList<TermDefinition> definitions, Dictionary<string, Term> terms, HashSet<string> changed,
        CancellationToken cancellationToken)
    {
        var successors = definitions.Select(d => d.Slug).ToList();
        var known = await db.TermSuccessions.Where(s => s.Kind == kind && successors.Contains(s.Successor)).ToListAsync(cancellationToken);
        var wanted = definitions.SelectMany(d => d.Predecessors.Distinct().Select(p => (Predecessor: p, Successor: d.Slug))).ToHashSet();
        var there = known.ToDictionary(s => (s.Predecessor, s.Successor));
        db.TermSuccessions.RemoveRange(there.Where(s => !wanted.Contains(s.Key)).Select(s => s.Value));
        db.TermSuccessions.AddRange(wanted.Where(w => !there.ContainsKey(w))
            .Select(w => new TermSuccession { Kind = kind, Predecessor = w.Predecessor, Successor = w.Successor }));
        var touched = wanted.Where(w => !there.ContainsKey(w)).Concat(there.Keys.Where(k => !wanted.Contains(k))).Select(w => w.Successor).Distinct().ToList();
        foreach (var slug in touched.Where(slug => !changed.Contains(slug)))
            terms[slug].Version++;
        return touched;
    }

    // A unit cannot come from itself, nor stand above itself, over however many steps.
    private static async Task RequireNoCircleAsync(
        PortalDbContext db, string kind, Dictionary<string, Term> known, CancellationToken cancellationToken)
    {
        var parents = known.Values.Where(t => t.Parent is not null).ToLookup(t => t.Slug, t => t.Parent!);
        var successions = await db.TermSuccessions.AsNoTracking().Where(s => s.Kind == kind).ToListAsync(cancellationToken);
        foreach (var (next, what) in new[] { (parents, "cấp trên"), (successions.ToLookup(s => s.Successor, s => s.Predecessor), "tiền thân") })
        {
            if (Circle.Find(next) is { } slug)
                throw new EditorialException(ProblemCode.InvalidContent, $"Mục “{slug}” trở thành {what} của chính mình qua các mục khác; hãy kiểm tra lại.");
        }
    }

    private static List<(string Key, object? Before, object? After)> RevisionsOf(
        string kind, IReadOnlyList<TermDefinition> before, IReadOnlyList<TermDefinition> definitions, HashSet<string> changed)
    {
        var former = before.ToDictionary(d => d.Slug);
        return
        [
            .. definitions.Where(d => changed.Contains(d.Slug)).Select(d => (
                $"{kind}/{d.Slug}", (object?)former.GetValueOrDefault(d.Slug),
                (object?)(d with { Predecessors = [.. d.Predecessors.Distinct().Order(StringComparer.Ordinal)] }))),
        ];
    }

    private static ChangeRow ChangeOf(string kind, IEnumerable<string> slugs, DateTimeOffset now) => new()
    {
        Kind = ChangeKind.Taxonomy,
        At = now,
        Tags = [$"taxonomy:{kind}", .. slugs.Select(slug => $"{kind}:{slug}")],
    };
}
