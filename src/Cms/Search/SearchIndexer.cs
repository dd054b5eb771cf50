using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Search;

/// <summary>Brings public articles into an index. What is not public any more is taken out; doing it twice changes nothing.</summary>
public sealed class SearchIndexer(IDbContextFactory<PortalDbContext> contexts, SearchDocuments documents)
{
    private const int BatchSize = 200;

    /// <summary>Makes the index agree with what is public of these articles now.</summary>
    public async Task UpdateAsync(SearchIndex index, IReadOnlyCollection<Guid> articles, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(index);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var live = await db.LiveArticles.AsNoTracking().Where(l => articles.Contains(l.ArticleId))
            .Select(l => new { l.ArticleId, l.Json }).ToListAsync(cancellationToken);
        foreach (var gone in articles.Except(live.Select(l => l.ArticleId)))
            index.Delete(gone.ToString());
        foreach (var row in live)
            index.Put(documents.Of(SnapshotJson.Read(row.Json)));
    }

    /// <summary>Reads the log from the index's cursor to its end.</summary>
    public async Task CatchUpAsync(SearchIndex index, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(index);
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var changes = await ChangeLog.ReadAsync(db, index.Cursor, BatchSize, cancellationToken);
            if (changes.Count == 0)
                return;
            await UpdateAsync(index, ArticlesOf(changes), cancellationToken);
            index.Commit(changes[^1].Sequence);
        }
    }

    /// <summary>Puts everything that is public into an empty index.</summary>
    /// <param name="progress">Told the number of articles so far.</param>
    public async Task FillAsync(SearchIndex index, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(index);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // The head first: what is published while we read is read again from the log.
        var head = await ChangeLog.HeadAsync(db, cancellationToken);
        var (last, count) = (Guid.Empty, 0);
        while (true)
        {
            var rows = await db.LiveArticles.AsNoTracking().Where(l => l.ArticleId.CompareTo(last) > 0).OrderBy(l => l.ArticleId).Take(BatchSize)
                .Select(l => new { l.ArticleId, l.Json }).ToListAsync(cancellationToken);
            foreach (var row in rows)
                index.Put(documents.Of(SnapshotJson.Read(row.Json)));
            progress?.Report(count += rows.Count);
            if (rows.Count < BatchSize)
                break;
            last = rows[^1].ArticleId;
        }

        index.Commit(head);
    }

    /// <summary>The articles that some changes are about.</summary>
    public static IReadOnlyCollection<Guid> ArticlesOf(IEnumerable<ChangeRow> changes) =>
        changes.Select(c => c.ArticleId).OfType<Guid>().ToHashSet();
}
