using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Management.Taxonomies;

/// <summary>Reads taxonomies and columns in the form in which they are defined.</summary>
public sealed class Definitions(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<IReadOnlyList<TermDefinition>> TermsAsync(string kind, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await TermsAsync(db, kind, cancellationToken);
    }

    public async Task<IReadOnlyList<ColumnDefinition>> ColumnsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ColumnsAsync(db, cancellationToken);
    }

    internal static async Task<IReadOnlyList<TermDefinition>> TermsAsync(PortalDbContext db, string kind, CancellationToken cancellationToken)
    {
        var terms = await db.Terms.AsNoTracking().Where(t => t.Kind == kind).OrderBy(t => t.Order).ThenBy(t => t.Slug).ToListAsync(cancellationToken);
        var successions = await db.TermSuccessions.AsNoTracking().Where(s => s.Kind == kind).ToListAsync(cancellationToken);
        var before = successions.ToLookup(s => s.Successor, s => s.Predecessor);
        return [.. terms.Select(t => TermDefinition.Of(t, [.. before[t.Slug].Order(StringComparer.Ordinal)]))];
    }

    internal static async Task<IReadOnlyList<ColumnDefinition>> ColumnsAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var columns = await db.Columns.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Slug).ToListAsync(cancellationToken);
        return [.. columns.Select(ColumnDefinition.Of)];
    }
}
