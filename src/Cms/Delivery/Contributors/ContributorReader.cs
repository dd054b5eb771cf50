using System.Text.Json;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Contributors;

/// <summary>Reads contributors from what is public, in a fixed number of queries: one that counts, one for the newest article of each.</summary>
internal static class ContributorReader
{
    /// <summary>Contributors after <paramref name="after"/> in the order of their slugs.</summary>
    /// <param name="locale">Only articles of this language; null is all.</param>
    public static async Task<IReadOnlyList<Contributor>> ListAsync(
        PortalDbContext db, string? locale, string? after, int limit, CancellationToken cancellationToken)
    {
        var signed = Signed(db, locale);
        if (after is not null)
#pragma warning disable CA1309 // The comparison becomes SQL; an ordinal one could not.
            signed = signed.Where(s => string.Compare(s.Slug, after) > 0);
#pragma warning restore CA1309
        var counted = await Counted(signed).OrderBy(c => c.Slug).Take(limit).ToListAsync(cancellationToken);
        return await NamedAsync(db, counted, locale, cancellationToken);
    }

    /// <summary>Number of different printed names.</summary>
    public static Task<long> CountAsync(PortalDbContext db, string? locale, CancellationToken cancellationToken) =>
        Signed(db, locale).Select(s => s.Slug).Distinct().LongCountAsync(cancellationToken);

    public static async Task<Contributor?> FindAsync(PortalDbContext db, string slug, CancellationToken cancellationToken)
    {
        var counted = await Counted(Signed(db, null).Where(s => s.Slug == slug)).ToListAsync(cancellationToken);
        return (await NamedAsync(db, counted, null, cancellationToken)).SingleOrDefault();
    }

    private static IQueryable<Signature> Signed(PortalDbContext db, string? locale) =>
        from term in db.LiveTerms.AsNoTracking()
        where term.Kind == LiveTerm.Byline
        join article in db.LiveArticles.AsNoTracking() on term.ArticleId equals article.ArticleId
        where locale == null || article.Locale == locale
        select new Signature { Slug = term.Value, Published = article.Published };

    private static IQueryable<Tally> Counted(IQueryable<Signature> signed) =>
        signed.GroupBy(s => s.Slug).Select(g => new Tally { Slug = g.Key, Count = g.Count(), Last = g.Max(s => s.Published) });

    private static async Task<IReadOnlyList<Contributor>> NamedAsync(
        PortalDbContext db, IReadOnlyList<Tally> counted, string? locale, CancellationToken cancellationToken)
    {
        var slugs = counted.Select(c => c.Slug).ToList();
        var moments = counted.Select(c => c.Last).Distinct().ToList();
        var newest = await (
            from article in db.LiveArticles.AsNoTracking()
            where moments.Contains(article.Published) && (locale == null || article.Locale == locale)
            join term in db.LiveTerms.AsNoTracking() on article.ArticleId equals term.ArticleId
            where term.Kind == LiveTerm.Byline && slugs.Contains(term.Value)
            select new { term.Value, article.Published, article.ArticleId, article.Summary }).ToListAsync(cancellationToken);
        var bylines = newest.GroupBy(n => n.Value).ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Published).ThenBy(n => n.ArticleId).First().Summary);
        return [.. counted.Where(c => bylines.ContainsKey(c.Slug)).Select(c => ContributorOf(c, bylines[c.Slug])).OfType<Contributor>()];
    }

    private static Contributor? ContributorOf(Tally tally, byte[] summary)
    {
        var article = JsonSerializer.Deserialize<ArticleSummary>(summary, PortalJson.Options);
        return article?.Bylines.FirstOrDefault(b => Slug.From(b.PrintedName) == tally.Slug) is { } byline
            ? new Contributor
            {
                Slug = tally.Slug,
                Name = byline.PrintedName,
                Organisation = byline.Organisation,
                Articles = tally.Count,
                LastPublished = tally.Last,
            }
            : null;
    }

    private sealed class Signature
    {
        public required string Slug { get; init; }

        public required DateTimeOffset Published { get; init; }
    }

    private sealed class Tally
    {
        public required string Slug { get; init; }

        public required int Count { get; init; }

        public required DateTimeOffset Last { get; init; }
    }
}
