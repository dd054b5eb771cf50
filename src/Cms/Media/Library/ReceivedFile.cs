using System.Security.Cryptography;

namespace CommsPortal.Cms.Media.Library;

/// <summary>An upload on the scratch disk, counted and hashed while it came in.</summary>
internal sealed record ReceivedFile(long Bytes, string Sha256)
{
    /// <exception cref="MediaTooLargeException">More than <paramref name="limit"/> bytes came; no more of them are read.</exception>
    public static async Task<ReceivedFile> ReceiveAsync(Stream content, string path, long limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        var buffer = new byte[81_920];
        long bytes = 0;
        for (int read; (read = await ReadAsync(content, buffer, limit, cancellationToken)) > 0;)
        {
            if ((bytes += read) > limit)
                throw new MediaTooLargeException("Tệp", limit);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        return new ReceivedFile(bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Tells a connection that broke off, the uploader's trouble, from a full disk, which is ours.</summary>
    private static async Task<int> ReadAsync(Stream content, byte[] buffer, long limit, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(buffer, cancellationToken);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new MediaTooLargeException("Tệp", limit);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw MediaRefusedException.Truncated();
        }
    }
}
