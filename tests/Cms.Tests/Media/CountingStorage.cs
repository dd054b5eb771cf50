using System.Collections.Concurrent;
using CommsPortal.Cms.Media.Storage;

namespace CommsPortal.Cms.Tests.Media;

/// <summary>Real storage that counts what is asked of it.</summary>
internal sealed class CountingStorage(IMediaStorage inner) : IMediaStorage
{
    private readonly ConcurrentDictionary<MediaKey, int> opens = new();
    private int puts;

    public int Puts => puts;

    public int OpensOf(MediaKey key) => opens.GetValueOrDefault(key);

    public Task PutAsync(MediaKey key, Stream content, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref puts);
        return inner.PutAsync(key, content, cancellationToken);
    }

    public Task<Stream?> OpenAsync(MediaKey key, CancellationToken cancellationToken)
    {
        opens.AddOrUpdate(key, 1, (_, n) => n + 1);
        return inner.OpenAsync(key, cancellationToken);
    }

    public Task<bool> ExistsAsync(MediaKey key, CancellationToken cancellationToken) => inner.ExistsAsync(key, cancellationToken);

    public Task DeleteAsync(MediaKey key, CancellationToken cancellationToken) => inner.DeleteAsync(key, cancellationToken);

    public IAsyncEnumerable<MediaKey> ListAsync(Guid? assetId, CancellationToken cancellationToken) => inner.ListAsync(assetId, cancellationToken);
}
