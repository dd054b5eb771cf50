using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Taxonomies;

/// <summary>Where a term or a column is used.</summary>
public sealed class DefinitionUsage(PortalDbContext db)
{
    /// <summary>How often it is used in each way, in words (Vietnamese); only what is more than nothing. Quick: every number is of an index.</summary>
    /// <param name="kind">A taxonomy, or <c>columns</c>.</param>
    public async Task<IReadOnlyList<(string What, int Count)>> CountAsync(string kind, string slug, CancellationToken cancellationToken)
    {
        if (kind == ColumnsKind)
            return Known(("bài đang đăng", await db.LiveArticles.CountAsync(l => l.Column == slug, cancellationToken)));
        var live = await db.LiveTerms.CountAsync(t => t.Kind == kind && t.Value == slug, cancellationToken);
        var after = await db.TermSuccessions.CountAsync(s => s.Kind == kind && s.Predecessor == slug, cancellationToken);
        var below = await db.Terms.CountAsync(t => t.Kind == kind && t.Parent == slug, cancellationToken);
        if (kind != TaxonomyKind.Organisations)
            return Known(("bài đang đăng", live), ("mục kế thừa", after), ("mục cấp dưới", below));
        var columns = await db.Columns.CountAsync(c => c.Organisation == slug, cancellationToken);
        var people = await db.Users.CountAsync(u => u.Organisations.Contains(slug), cancellationToken);
        return Known(("bài đang đăng", live), ("mục kế thừa", after), ("mục cấp dưới", below), ("chuyên mục", columns), ("người dùng", people));
    }

    /// <summary>Whether any text there ever was names it; reads all texts, so only for rare decisions.</summary>
    public Task<bool> IsInAnyTextAsync(string kind, string slug, CancellationToken cancellationToken)
    {
        // The canonical JSON writes members and values just so, and quotation marks within texts are escaped.
        var written = kind == ColumnsKind ? $"\"column\":\"{slug}\"" : $"\"{slug}\"";
        return kind == TaxonomyKind.Organisations
            ? db.Editions.AnyAsync(e => e.Content.Contains(written) || db.Articles.Any(a => a.Office == slug), cancellationToken)
            : db.Editions.AnyAsync(e => e.Content.Contains(written), cancellationToken);
    }

    /// <summary>Stands for the columns where a taxonomy is asked for.</summary>
    public const string ColumnsKind = "columns";

    private static List<(string, int)> Known(params ReadOnlySpan<(string What, int Count)> counts) => counts.ToArray().Where(c => c.Count > 0).ToList();
}
