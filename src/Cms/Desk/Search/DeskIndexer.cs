using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Search;

/// <summary>
/// Brings the latest editions into the desk's index. It follows the audit log: every verb notes in it what it does, in the transaction that
/// does it, and its numbers are without gaps and in commit order, so that whoever has read up to a number has missed nothing before it.
/// Doing it twice changes nothing.
/// </summary>
public sealed class DeskIndexer(IDbContextFactory<PortalDbContext> contexts, DeskDocuments documents)
{
    private const int ArticlesAtOnce = 200;
    private const int EntriesAtOnce = 500;

    /// <summary>Number of the last line of the audit log.</summary>
    public async Task<long> HeadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await HeadAsync(db, cancellationToken);
    }

    /// <summary>Reads the audit log from the index's cursor to its end.</summary>
    /// <returns>False when the log does not go on from there: it is another database's index, which has to be built anew.</returns>
    public async Task<bool> CatchUpAsync(SearchIndex index, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(index);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            var cursor = index.Cursor;
            var entries = await db.AuditEntries.AsNoTracking().Where(e => e.Sequence > cursor).OrderBy(e => e.Sequence).Take(EntriesAtOnce)
                .Select(e => new Entry(e.Sequence, e.Action, e.ArticleId, e.Subject)).ToListAsync(cancellationToken);
            if (entries.Count == 0)
                return await HeadAsync(db, cancellationToken) >= cursor;
            if (entries[0].Sequence != cursor + 1)
                return false;
            await UpdateAsync(db, index, ArticlesOf(index, entries, cancellationToken), cancellationToken);
            index.Commit(entries[^1].Sequence);
        }
    }

    /// <summary>Puts every article into an empty index.</summary>
    /// <param name="progress">Told the number of articles so far.</param>
    public async Task FillAsync(SearchIndex index, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(index);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // The head first: what changes while we read is read again from the log.
        var head = await HeadAsync(db, cancellationToken);
        var names = await DeskNames.LoadAsync(db, cancellationToken);
        var (last, count) = (Guid.Empty, 0);
        while (true)
        {
            var texts = await TextsOf(db, db.Articles.Where(a => a.Id.CompareTo(last) > 0).OrderBy(a => a.Id).Take(ArticlesAtOnce)).ToListAsync(cancellationToken);
            if (texts.Count == 0)
                break;
            foreach (var text in texts.Where(t => t.Article.DeletedAt is null))
                index.Put(documents.Of(text.Article, text.Content, names));
            progress?.Report(count += texts.Count);
            last = texts.Max(t => t.Article.Id);
        }

        index.Commit(head);
    }

    private async Task UpdateAsync(PortalDbContext db, SearchIndex index, IEnumerable<Guid> articles, CancellationToken cancellationToken)
    {
        DeskNames? names = null;
        foreach (var some in articles.Chunk(ArticlesAtOnce))
        {
            names ??= await DeskNames.LoadAsync(db, cancellationToken);
            var texts = await TextsOf(db, db.Articles.Where(a => some.Contains(a.Id) && a.DeletedAt == null)).ToListAsync(cancellationToken);
            foreach (var gone in some.Except(texts.Select(t => t.Article.Id)))
                index.Delete(gone.ToString());
            foreach (var text in texts)
                index.Put(documents.Of(text.Article, text.Content, names));
        }
    }

    // A column or a term that has another name is searched by it from now on; the index itself knows who carries it.
    private static HashSet<Guid> ArticlesOf(SearchIndex index, List<Entry> entries, CancellationToken cancellationToken)
    {
        var articles = entries.Select(e => e.ArticleId).OfType<Guid>().ToHashSet();
        foreach (var (facet, slug) in entries.Select(Renamed).OfType<(string, string)>().Distinct())
            articles.UnionWith(ArticlesWith(index, facet, slug, cancellationToken));
        return articles;
    }

    private static (string Facet, string Slug)? Renamed(Entry entry) => entry.Action switch
    {
        "define-column" when entry.Subject is { } slug => (DeskFacet.Column, slug),
        "define-term" when entry.Subject?.Split(':', 2) is [var kind, var slug] && DeskFacet.OfTaxonomy.TryGetValue(kind, out var facet) => (facet, slug),
        _ => null,
    };

    private static IEnumerable<Guid> ArticlesWith(SearchIndex index, string facet, string slug, CancellationToken cancellationToken)
    {
        var request = new SearchRequest
        {
            Filters = new Dictionary<string, IReadOnlyList<string>> { [facet] = [slug] },
            Sort = SearchSort.Newest,
            Limit = SearchRequest.MaxLimit,
            CountBound = 0,
            Highlight = false,
        };
        do
        {
            var page = index.Search(request, cancellationToken);
            foreach (var hit in page.Hits)
                yield return Guid.Parse(hit.Id);
            request = request with { After = page.Next };
        }
        while (request.After is not null);
    }

    private static Task<long> HeadAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        db.LogHeads.AsNoTracking().Where(h => h.Name == LogHead.Audit).Select(h => h.Sequence).SingleAsync(cancellationToken);

    private static IQueryable<WorkingText> TextsOf(PortalDbContext db, IQueryable<Article> articles) =>
        from article in articles.AsNoTracking()
        join edition in db.Editions on new { ArticleId = article.Id, Number = article.LatestEdition } equals new { edition.ArticleId, edition.Number }
        select new WorkingText(article, edition.Content);

    private sealed record WorkingText(Article Article, string Content);

    private sealed record Entry(long Sequence, string Action, Guid? ArticleId, string? Subject);
}
