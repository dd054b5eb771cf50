using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Indicators;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;
using Delivered = CommsPortal.Contracts.Indicators.Indicator;

namespace CommsPortal.Cms.Indicators;

/// <summary>Published indicators as they are delivered: with the articles that they name as these are now.</summary>
internal static class IndicatorReader
{
    /// <summary>In their order; one when <paramref name="key"/> is given.</summary>
    public static async Task<IReadOnlyList<Delivered>> ReadAsync(PortalDbContext db, string? key, CancellationToken cancellationToken)
    {
        var stored = await db.Indicators.AsNoTracking().Include(i => i.Observations).Where(i => i.Published && (key == null || i.Key == key))
            .OrderBy(i => i.Order).ThenBy(i => i.Key).Take(IndicatorRules.MostIndicators).ToListAsync(cancellationToken);
        var pillars = await db.Terms.AsNoTracking().Where(t => t.Kind == TaxonomyKind.Pillars).ToDictionaryAsync(t => t.Slug, t => t.Name, cancellationToken);
        var places = await PlacesAsync(db, stored, cancellationToken);
        return stored.ConvertAll(i => new Delivered
        {
            Key = i.Key,
            Path = $"/chi-tieu/{i.Key}",
            Name = i.Name,
            NameEn = i.NameEn,
            Description = i.Description,
            DescriptionEn = i.DescriptionEn,
            Unit = i.Unit,
            UnitEn = i.UnitEn,
            Pillar = i.Pillar is { } pillar && pillars.TryGetValue(pillar, out var name) ? new TermLink(pillar, name) : null,
            Direction = i.Direction,
            Frequency = i.Frequency,
            Target = i is { TargetValue: { } value, TargetDate: { } date }
                ? new IndicatorTarget(value, date, SourceOf(i.TargetSource ?? "", i.TargetUrl, places), i.TargetApproximate)
                : null,
            Observations = [.. i.Observations.OrderBy(o => o.Date).Select(o => new Observation(o.Date, o.Value, SourceOf(o.Source, o.SourceUrl, places), o.Status, o.Note))],
        });
    }

    // Paths once published belong to their articles for ever; where each article is now, or that it is gone, only the live one says.
    private static async Task<Dictionary<string, (Guid Article, string Path)>> PlacesAsync(
        PortalDbContext db, IReadOnlyList<Indicator> stored, CancellationToken cancellationToken)
    {
        var named = stored.Select(i => i.TargetUrl).Concat(stored.SelectMany(i => i.Observations).Select(o => o.SourceUrl))
            .OfType<string>().Where(IsPath).Distinct().ToList();
        if (named.Count == 0)
            return [];
        var found = await db.PublishedPaths.AsNoTracking().Where(p => named.Contains(p.Path))
            .Join(db.LiveArticles.AsNoTracking(), p => p.ArticleId, l => l.ArticleId, (p, l) => new { p.Path, l.ArticleId, Now = l.Path })
            .ToListAsync(cancellationToken);
        return found.ToDictionary(f => f.Path, f => (f.ArticleId, f.Now));
    }

    private static IndicatorSource SourceOf(string name, string? url, Dictionary<string, (Guid Article, string Path)> places) =>
        url is null || !IsPath(url) ? new IndicatorSource(name, url)
        : places.TryGetValue(url, out var place) ? new IndicatorSource(name, place.Path, place.Article) : new IndicatorSource(name);

    private static bool IsPath(string url) => url.StartsWith('/');
}
