using CommsPortal.Cms.Search;
using CommsPortal.Search;

namespace CommsPortal.Cms.Desk.Search;

/// <summary>
/// Keeps this node's desk index in step with the audit log. Its cursor is in the index: the two are committed as one, and being stopped
/// anywhere loses nothing. A search has the last lines read first, so that it finds what was saved before it, on whatever node; in between
/// <see cref="DeskIndexUpkeep"/> keeps those lines few.
/// </summary>
public sealed partial class DeskIndexFollower(
    DeskIndexHost host,
    SearchIndexHost publicIndex,
    DeskIndexer indexer,
    RebuildDeskIndex rebuild,
    TimeProvider time,
    ILogger<DeskIndexFollower> logger)
{
    private volatile bool ready;
    private volatile bool damaged;

    /// <summary>Whether the index may be searched. It may not while it is built for the first time or after damage.</summary>
    public bool IsReady => ready && host.IsOpen;

    /// <summary>Opens the index, builds it if it is empty, damaged or another database's, and brings it to the log's end.</summary>
    /// <exception cref="IOException">Another process has it open.</exception>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        host.Open();
        if (host.Synonyms != publicIndex.Synonyms)
            host.UseSynonyms(publicIndex.Synonyms);
        host.TryUse(index => index.Cursor, out var cursor);
        if ((!ready && cursor == 0) || damaged || !await CatchUpAsync(cancellationToken))
        {
            ready = false;
            LogBuilding(cursor);
            await rebuild.ExecuteAsync(null, cancellationToken);
            damaged = false;
        }

        ready = true;
    }

    /// <summary>Has the log read to its end before a search.</summary>
    /// <returns>False when the index cannot be searched now, or not before <paramref name="patience"/> is over.</returns>
    public async Task<bool> PrepareAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!IsReady || !host.TryUse(index => index.Cursor, out var cursor))
            return false;
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await indexer.HeadAsync(either.Token) == cursor || await CatchUpAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Closes an index that proved to be damaged; the upkeep builds it anew.</summary>
    public void Recover(IndexCorruptException damage)
    {
        LogDamaged(damage);
        (ready, damaged) = (false, true);
        host.Close();
    }

    private async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        await host.Writing.WaitAsync(cancellationToken);
        try
        {
            return host.TryUse(index => index, out var index) && index is not null && await indexer.CatchUpAsync(index, cancellationToken);
        }
        catch (IndexCorruptException damage)
        {
            Recover(damage);
            return false;
        }
        catch (ObjectDisposedException) when (damaged)
        {
            // A search found the damage first and closed the index meanwhile.
            return false;
        }
        finally
        {
            host.Writing.Release();
        }
    }

    [LoggerMessage(EventId = 1341, Level = LogLevel.Error, Message = "The desk's index is damaged; it is built anew.")]
    private partial void LogDamaged(Exception damage);

    [LoggerMessage(EventId = 1342, Level = LogLevel.Information, Message = "The desk's index stands at line {Cursor} of the audit log; building it from all articles.")]
    private partial void LogBuilding(long cursor);
}
