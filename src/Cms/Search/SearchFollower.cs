using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Search.Synonyms;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Search;

/// <summary>Keeps this node's search index in step with the change log. Its cursor is in the index: the two are committed as one.</summary>
public sealed partial class SearchFollower(
    SearchIndexHost host,
    SearchIndexer indexer,
    RebuildSearchIndex rebuild,
    SearchNames names,
    SearchSynonyms synonyms,
    IDbContextFactory<PortalDbContext> contexts,
    ILogger<SearchFollower> logger) : IChangeFollower
{
    private int recovering;

    public string Name => "search";

    public async Task<long> ReadCursorAsync(CancellationToken cancellationToken)
    {
        host.Open();
        await synonyms.LoadAsync(cancellationToken);
        host.TryUse(index => index.Cursor, out var cursor);
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var head = await ChangeLog.HeadAsync(db, cancellationToken);
            if (cursor == head || (cursor > 0 && cursor < head))
            {
                await names.LoadAsync(cancellationToken);
                return cursor;
            }

            LogRebuilding(cursor, head);
        }

        // Empty, or of another database: one pass over what is public is quicker and surer than the whole log.
        await rebuild.ExecuteAsync(null, cancellationToken);
        host.TryUse(index => index.Cursor, out cursor);
        return cursor;
    }

    public async Task HandleAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        bool named;
        await host.Writing.WaitAsync(cancellationToken);
        try
        {
            if (!host.TryUse(index => index, out var index) || index is null)
                throw new InvalidOperationException("The search index is closed; it is opened again from its cursor.");
            named = IsBehind(index, changes) || changes.Any(c => c.Kind == ChangeKind.Taxonomy);
            await UpdateAsync(index, changes, cancellationToken);
        }
        catch (IndexCorruptException)
        {
            // The runner starts anew at ReadCursorAsync, which sets the damaged index aside.
            host.Close();
            throw;
        }
        finally
        {
            host.Writing.Release();
        }

        await names.LoadAsync(cancellationToken);
        if (named)
            await synonyms.LoadAsync(cancellationToken);
    }

    /// <summary>Closes an index that a search found damaged, and has it set aside and built anew in the background.</summary>
    public void Recover(IndexCorruptException damage)
    {
        LogDamaged(damage);
        host.Close();
        if (Interlocked.Exchange(ref recovering, 1) == 0)
            _ = Task.Run(RecoverAsync);
    }

    private async Task RecoverAsync()
    {
        try
        {
            await ReadCursorAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Nobody waits for this task; the next search or change tries again.
            LogRecoveryFailed(exception);
        }
        finally
        {
            Volatile.Write(ref recovering, 0);
        }
    }

    private async Task UpdateAsync(SearchIndex index, IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken)
    {
        if (IsBehind(index, changes))
        {
            await indexer.CatchUpAsync(index, cancellationToken);
            return;
        }

        await indexer.UpdateAsync(index, SearchIndexer.ArticlesOf(changes), cancellationToken);
        if (index.Cursor < changes[^1].Sequence)
            index.Commit(changes[^1].Sequence);
        else
            index.Refresh();
    }

    /// <summary>True when the log has changes before these that the index has not read.</summary>
    private static bool IsBehind(SearchIndex index, IReadOnlyList<ChangeRow> changes) => index.Cursor < changes[0].Sequence - 1;

    [LoggerMessage(EventId = 1310, Level = LogLevel.Information, Message = "The search index stands at {Cursor} and the log at {Head}; building it from what is public.")]
    private partial void LogRebuilding(long cursor, long head);

    [LoggerMessage(EventId = 1312, Level = LogLevel.Error, Message = "A search found the index damaged; it is set aside and built anew.")]
    private partial void LogDamaged(Exception damage);

    [LoggerMessage(EventId = 1311, Level = LogLevel.Error, Message = "Building the damaged search index anew failed; the next search or change tries again.")]
    private partial void LogRecoveryFailed(Exception exception);
}
