using System.Text.Json;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Digests;

/// <summary>What became public in a stretch of the change log and still is, newest first; and what of it fits a reader's topics.</summary>
internal sealed class NewArticles
{
    // Beyond this a letter would not be read anyhow; the newest are kept.
    private const int Most = 2_000;

    private readonly SearchIndexHost search;
    private readonly List<(long Sequence, ArticleSummary Article)> articles;
    private readonly Dictionary<string, HashSet<Guid>> found = new(StringComparer.Ordinal);

    private NewArticles(SearchIndexHost search, long head, List<(long Sequence, ArticleSummary Article)> articles)
    {
        this.search = search;
        this.articles = articles;
        Head = head;
    }

    /// <summary>The end of the stretch.</summary>
    public long Head { get; }

    public static async Task<NewArticles> ReadAsync(PortalDbContext db, SearchIndexHost search, long after, long head, CancellationToken cancellationToken)
    {
        var rows = await db.Changes.AsNoTracking().Where(c => c.Sequence > after && c.Sequence <= head && c.Kind == ChangeKind.Published && c.ArticleId != null)
            .OrderByDescending(c => c.Sequence).Take(Most).Select(c => new { c.Sequence, Id = c.ArticleId!.Value }).ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Id).Distinct().ToList();
        var live = await db.LiveArticles.AsNoTracking().Where(a => ids.Contains(a.ArticleId)).Select(a => new { a.ArticleId, a.Summary })
            .ToDictionaryAsync(a => a.ArticleId, a => JsonSerializer.Deserialize<ArticleSummary>(a.Summary, PortalJson.Options)!, cancellationToken);
        return new NewArticles(search, head, [.. rows.DistinctBy(r => r.Id).Where(r => live.ContainsKey(r.Id)).Select(r => (r.Sequence, live[r.Id]))]);
    }

    /// <summary>Whether a search of a topic can be answered: the index has read the log up to here.</summary>
    public bool CanSearch => search.TryUse(index => index.Cursor >= Head, out var ready) && ready;

    /// <summary>Those after a position that fit, newest first.</summary>
    public List<ArticleSummary> For(string locale, IReadOnlyList<SubscribedTopic> topics, long position, CancellationToken cancellationToken) =>
        [.. articles.Where(a => a.Sequence > position && a.Article.Locale == locale && a.Article.Type != "page"
            && (topics.Count == 0 || topics.Any(topic => Fits(topic, a.Article, cancellationToken)))).Select(a => a.Article)];

    private bool Fits(SubscribedTopic topic, ArticleSummary article, CancellationToken cancellationToken) => topic.Kind switch
    {
        DigestTopic.Type => article.Type == topic.Value,
        DigestTopic.Column => article.Column?.Slug == topic.Value,
        TaxonomyKind.Pillars => article.Pillars.Any(t => t.Slug == topic.Value),
        TaxonomyKind.Sectors => article.Sectors.Any(t => t.Slug == topic.Value),
        TaxonomyKind.Localities => article.Localities.Any(t => t.Slug == topic.Value),
        DigestTopic.Query => Found(topic.Value, cancellationToken).Contains(article.Id),
        _ => false,
    };

    // One search for all who asked for the same words.
    private HashSet<Guid> Found(string query, CancellationToken cancellationToken)
    {
        if (found.TryGetValue(query, out var known))
            return known;
        var ids = new HashSet<Guid>();
        var request = new SearchRequest
        {
            Query = query,
            From = articles.Count == 0 ? null : articles.Min(a => a.Article.Published),
            Sort = SearchSort.Newest,
            Limit = SearchRequest.MaxLimit,
            Highlight = false,
            Relax = false,
        };
        if (search.TryUse(index => index.Search(request, cancellationToken), out var result) && result is not null)
            ids.UnionWith(result.Hits.Select(hit => Guid.Parse(hit.Id)));
        return found[query] = ids;
    }
}
