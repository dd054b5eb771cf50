namespace CommsPortal.Cms.Desk.Search;

/// <summary>Builds the desk's index anew from every article.</summary>
public sealed class RebuildDeskIndex(DeskIndexHost host, DeskIndexer indexer)
{
    /// <param name="progress">Told the number of articles so far.</param>
    /// <returns>The number of articles in the index.</returns>
    /// <exception cref="IOException">Another process, usually the running CMS, has the index open.</exception>
    public Task<int> ExecuteAsync(IProgress<int>? progress, CancellationToken cancellationToken) => host.RebuildAsync(
        fresh => indexer.FillAsync(fresh, progress, cancellationToken), fresh => indexer.CatchUpAsync(fresh, cancellationToken), cancellationToken);
}
