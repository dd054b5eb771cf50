using System.Text.Json;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Taxonomies;

/// <summary>Reads columns with what has appeared in them.</summary>
public static class ColumnReader
{
    /// <summary>Columns in their order; one when <paramref name="slug"/> is given.</summary>
    public static async Task<IReadOnlyList<Column>> ReadAsync(PortalDbContext db, string? slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var columns = await db.Columns.AsNoTracking().Where(c => slug == null || c.Slug == slug)
            .OrderBy(c => c.Order).ThenBy(c => c.Slug).ToListAsync(cancellationToken);
        var appeared = await db.LiveArticles.AsNoTracking().Where(l => l.Column != null && (slug == null || l.Column == slug))
            .GroupBy(l => l.Column!)
            .Select(g => new { Slug = g.Key, Count = g.Count(), Last = g.Max(l => l.Published) })
            .ToDictionaryAsync(g => g.Slug, cancellationToken);
        var owners = columns.Select(c => c.Organisation).OfType<string>().ToList();
        var names = await db.Terms.AsNoTracking().Where(t => t.Kind == TaxonomyKind.Organisations && owners.Contains(t.Slug))
            .ToDictionaryAsync(t => t.Slug, t => t.Name, cancellationToken);
        return columns.ConvertAll(c => new Column
        {
            Slug = c.Slug,
            Name = c.Name,
            Description = c.Description,
            Cadence = JsonSerializer.Deserialize<Cadence>(c.Cadence, PortalJson.Options) ?? new Cadence("weekly"),
            Owner = c.Owner,
            Organisation = c.Organisation is { } o && names.TryGetValue(o, out var name) ? new TermLink(o, name) : null,
            Path = $"/chuyen-muc/{c.Slug}",
            Articles = appeared.GetValueOrDefault(c.Slug)?.Count ?? 0,
            LastPublished = appeared.GetValueOrDefault(c.Slug)?.Last,
        });
    }
}
