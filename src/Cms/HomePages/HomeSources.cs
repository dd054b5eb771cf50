using CommsPortal.Cms.Content;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.HomePages;

/// <summary>What a block of newest articles can be of: content types, columns, pillars, sectors.</summary>
public sealed class HomeSources(PortalDbContext db, ContentTypeRegistry types)
{
    private const string Type = "type";
    private const string Column = "column";
    private const int MostTerms = 200;

    private static readonly string[] Kinds = [TaxonomyKind.Pillars, TaxonomyKind.Sectors];

    /// <summary>To choose from: value, name and group (Vietnamese).</summary>
    public async Task<IReadOnlyList<(string Value, string Name, string Group)>> OfferAsync(CancellationToken cancellationToken)
    {
        var columns = await db.Columns.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Slug).Take(MostTerms)
            .Select(c => new { c.Slug, c.Name }).ToListAsync(cancellationToken);
        var terms = await db.Terms.AsNoTracking().Where(t => Kinds.Contains(t.Kind)).OrderBy(t => t.Kind).ThenBy(t => t.Order).ThenBy(t => t.Slug)
            .Take(MostTerms).Select(t => new { t.Kind, t.Slug, t.Name }).ToListAsync(cancellationToken);
        return
        [
            .. types.All.Where(t => t.Declaration.Section.Length > 0).Select(t => ($"{Type}:{t.Name}", t.Title, "Loại nội dung")),
            .. columns.Select(c => ($"{Column}:{c.Slug}", c.Name, "Chuyên mục")),
            .. terms.Select(t => ($"{t.Kind}:{t.Slug}", t.Name, t.Kind == TaxonomyKind.Pillars ? "Trụ cột" : "Lĩnh vực")),
        ];
    }

    public async Task<bool> IsOneAsync(string source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        var (kind, slug) = source.Split(':', 2) is [var first, var second] ? (first, second) : ("", "");
        return kind switch
        {
            Type => types.All.Any(t => t.Name == slug && t.Declaration.Section.Length > 0),
            Column => await db.Columns.AnyAsync(c => c.Slug == slug, cancellationToken),
            _ when Kinds.Contains(kind) => await db.Terms.AnyAsync(t => t.Kind == kind && t.Slug == slug, cancellationToken),
            _ => false,
        };
    }
}
