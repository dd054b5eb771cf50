using System.Text.Json;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Search.Related;

/// <summary>What is related to one public article: first what its editors chose, then what the index finds alike.</summary>
public sealed class RelatedQuery
{
    // Some of those found are left out: translations, other languages, standing pages, what was withdrawn a moment ago.
    private const int Spare = 3;

    private readonly Guid id;
    private readonly int limit;
    private readonly string locale;
    private readonly Guid translations;
    private readonly long changed;
    private readonly List<Guid> chosen;

    private RelatedQuery(Guid id, int limit, LiveArticle live, long changed)
    {
        (this.id, this.limit, this.changed) = (id, limit, changed);
        (locale, translations) = (live.Locale, live.TranslationGroup);
        chosen = [.. SnapshotJson.Read(live.Json).Related.Select(r => r.Id).Distinct().Take(limit)];
    }

    /// <summary>Null when the article is not public.</summary>
    public static async Task<RelatedQuery?> OfAsync(PortalDbContext db, Guid id, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var live = await db.LiveArticles.AsNoTracking().SingleOrDefaultAsync(l => l.ArticleId == id, cancellationToken);
        if (live is null)
            return null;
        var changed = await db.Changes.Where(c => c.ArticleId == id).MaxAsync(c => (long?)c.Sequence, cancellationToken);
        return new RelatedQuery(id, limit, live, changed ?? 0);
    }

    /// <summary>Identifiers of articles alike, best first; null when the index has not read this article's last change yet.</summary>
    public IReadOnlyList<Guid>? FindIn(SearchIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        if (index.Cursor < changed)
            return null;
        return chosen.Count == limit
            ? []
            : [.. index.MoreLikeThis(id.ToString(), Math.Min(limit * Spare, SearchRequest.MaxLimit)).Select(h => Guid.Parse(h.Id)).Except(chosen)];
    }

    /// <summary>The related articles as they are public now.</summary>
    public async Task<IReadOnlyList<RelatedArticle>> ReadAsync(PortalDbContext db, IReadOnlyList<Guid> alike, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var wanted = chosen.Concat(alike).Where(other => other != id).ToList();
        var rows = await db.LiveArticles.AsNoTracking().Where(l => wanted.Contains(l.ArticleId))
            .Select(l => new { l.ArticleId, l.Type, l.Locale, l.TranslationGroup, l.Summary })
            .ToDictionaryAsync(l => l.ArticleId, cancellationToken);
        return
        [
            .. wanted.Where(rows.ContainsKey).Select(other => (Row: rows[other], Chosen: chosen.Contains(other)))
                .Where(r => r.Chosen || (r.Row.Locale == locale && r.Row.TranslationGroup != translations && r.Row.Type != "page"))
                .Take(limit)
                .Select(r => new RelatedArticle(JsonSerializer.Deserialize<ArticleSummary>(r.Row.Summary, PortalJson.Options)!, r.Chosen)),
        ];
    }
}
