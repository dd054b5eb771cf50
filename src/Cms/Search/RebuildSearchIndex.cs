namespace CommsPortal.Cms.Search;

/// <summary>Builds the search index anew from what is public.</summary>
public sealed class RebuildSearchIndex(SearchIndexHost host, SearchIndexer indexer, SearchNames names)
{
    /// <param name="progress">Told the number of articles so far.</param>
    /// <returns>The number of articles in the index.</returns>
    /// <exception cref="IOException">Another process, usually the running CMS, has the index open.</exception>
    public async Task<int> ExecuteAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var count = await host.RebuildAsync(
            fresh => indexer.FillAsync(fresh, progress, cancellationToken), fresh => indexer.CatchUpAsync(fresh, cancellationToken), cancellationToken);
        await names.LoadAsync(cancellationToken);
        return count;
    }
}
