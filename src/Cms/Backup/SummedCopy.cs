using System.Buffers;
using System.Security.Cryptography;

namespace CommsPortal.Cms.Backup;

internal static class SummedCopy
{
    /// <summary>Copies to the end of <paramref name="source"/>.</summary>
    /// <returns>SHA-256 of what was copied, in lower-case hexadecimal.</returns>
    public static async Task<string> CopyAsync(Stream source, Stream target, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
