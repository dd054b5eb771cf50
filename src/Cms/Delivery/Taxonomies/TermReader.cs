using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;
using StoredTerm = CommsPortal.Cms.Taxonomies.Term;

namespace CommsPortal.Cms.Delivery.Taxonomies;

/// <summary>Reads one taxonomy with counts and successions, in a fixed number of queries.</summary>
public static class TermReader
{
    /// <param name="on">Keeps the terms that are valid on this day; null keeps all.</param>
    /// <param name="locale">Counts the articles of this language; null counts all.</param>
    public static async Task<IReadOnlyList<Term>> ReadAsync(
        PortalDbContext db, string kind, DateOnly? on, string? locale, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var all = await db.Terms.AsNoTracking().Where(t => t.Kind == kind).OrderBy(t => t.Order).ThenBy(t => t.Slug).ToListAsync(cancellationToken);
        var successions = await db.TermSuccessions.AsNoTracking().Where(s => s.Kind == kind).ToListAsync(cancellationToken);
        var counts = await db.LiveTerms.AsNoTracking()
            .Where(t => t.Kind == kind && (locale == null || db.LiveArticles.Any(l => l.ArticleId == t.ArticleId && l.Locale == locale)))
            .GroupBy(t => t.Value)
            .Select(g => new { Slug = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Slug, g => g.Count, cancellationToken);
        var names = all.ToDictionary(t => t.Slug, t => t.Name);
        var before = successions.ToLookup(s => s.Successor, s => new TermLink(s.Predecessor, names[s.Predecessor]));
        var after = successions.ToLookup(s => s.Predecessor, s => new TermLink(s.Successor, names[s.Successor]));
        return all.Where(t => on is not { } day || IsValid(t, day)).Select(t => new Term
        {
            Kind = t.Kind,
            Slug = t.Slug,
            Name = t.Name,
            NameEn = t.NameEn,
            Description = t.Description,
            Code = t.Code,
            UnitType = t.UnitType,
            Parent = t.Parent,
            ValidFrom = t.ValidFrom,
            ValidTo = t.ValidTo,
            Predecessors = [.. before[t.Slug].OrderBy(l => l.Slug, StringComparer.Ordinal)],
            Successors = [.. after[t.Slug].OrderBy(l => l.Slug, StringComparer.Ordinal)],
            Articles = counts.GetValueOrDefault(t.Slug),
        }).ToList();
    }

    private static bool IsValid(StoredTerm term, DateOnly day) =>
        (term.ValidFrom is null || term.ValidFrom <= day) && (term.ValidTo is null || term.ValidTo >= day);
}
