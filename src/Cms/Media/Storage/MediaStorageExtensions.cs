namespace CommsPortal.Cms.Media.Storage;

internal static class MediaStorageExtensions
{
    /// <summary>Removes the original, the master and every rendition of an asset.</summary>
    public static async Task DeleteAllAsync(this IMediaStorage storage, Guid assetId, CancellationToken cancellationToken)
    {
        var keys = new List<MediaKey>();
        await foreach (var key in storage.ListAsync(assetId, cancellationToken))
            keys.Add(key);
        foreach (var key in keys)
            await storage.DeleteAsync(key, cancellationToken);
    }
}
