namespace CommsPortal.Cms.Media.Storage;

/// <summary>Keeps the bytes of media. A file is there wholly or not at all; what was put under a key never changes meaning.</summary>
public interface IMediaStorage
{
    /// <summary>Stores the rest of the stream; readers see the old file or the new one, never a part.</summary>
    Task PutAsync(MediaKey key, Stream content, CancellationToken cancellationToken);

    /// <returns>A seekable stream that the caller disposes; null when there is no such file.</returns>
    Task<Stream?> OpenAsync(MediaKey key, CancellationToken cancellationToken);

    Task<bool> ExistsAsync(MediaKey key, CancellationToken cancellationToken);

    /// <summary>Removes the file; nothing happens when it is not there.</summary>
    Task DeleteAsync(MediaKey key, CancellationToken cancellationToken);

    /// <summary>Lists what is stored, of one asset or of all, in no particular order.</summary>
    IAsyncEnumerable<MediaKey> ListAsync(Guid? assetId, CancellationToken cancellationToken);
}
