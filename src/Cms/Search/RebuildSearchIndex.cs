using CommsPortal.Search;

namespace CommsPortal.Cms.Search;

/// <summary>
/// Builds the search index anew from what is public, beside the one in use, and then puts it in its place. Whatever damaged or outdated the
/// old one is gone with it. One rebuild at a time: the next begins when the one before is done.
/// </summary>
public sealed class RebuildSearchIndex(SearchIndexHost host, SearchIndexer indexer, SearchNames names) : IDisposable
{
    private readonly SemaphoreSlim rebuilding = new(1);

    /// <param name="progress">Told the number of articles so far.</param>
    /// <returns>The number of articles in the index.</returns>
    /// <exception cref="IOException">Another process, usually the running CMS, has the index open.</exception>
    public async Task<int> ExecuteAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await rebuilding.WaitAsync(cancellationToken);
        try
        {
            return await RebuildAsync(progress, cancellationToken);
        }
        finally
        {
            rebuilding.Release();
        }
    }

    public void Dispose() => rebuilding.Dispose();

    private async Task<int> RebuildAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        // Also makes sure that the folder is ours, before anything in it is replaced.
        host.Open();
        var fresh = host.OpenFresh();
        try
        {
            await indexer.FillAsync(fresh, progress, cancellationToken);
        }
        catch
        {
            fresh.Dispose();
            throw;
        }

        await host.Writing.WaitAsync(cancellationToken);
        try
        {
            return await TakeOverAsync(fresh, cancellationToken);
        }
        finally
        {
            host.Writing.Release();
        }
    }

    // The follower waits meanwhile, and the fresh index has read the log to its end: nothing that the old one knew is missing in it.
    private async Task<int> TakeOverAsync(SearchIndex fresh, CancellationToken cancellationToken)
    {
        await indexer.CatchUpAsync(fresh, cancellationToken);
        var count = fresh.Count;
        host.Replace(fresh);
        await names.LoadAsync(cancellationToken);
        return count;
    }
}
