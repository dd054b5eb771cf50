using System.IO.Compression;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>The compressions of finished pages.</summary>
internal static class Compression
{
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 22;
    private const int LargestPage = 32 * 1024 * 1024;

    public static byte[] Brotli(byte[] plain)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, buffer, out var written, BrotliQuality, BrotliWindow)
            ? buffer[..written]
            : throw new InvalidOperationException("Brotli did not fit into its own bound.");
    }

    public static byte[] GZip(byte[] plain)
    {
        using var compressed = new MemoryStream(plain.Length / 3);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(plain);
        return compressed.ToArray();
    }

    /// <returns>Null when <paramref name="compressed"/> is not Brotli of exactly that many bytes.</returns>
    public static byte[]? Decompressed(ReadOnlySpan<byte> compressed, int length)
    {
        if (length is < 0 or > LargestPage)
            return null;
        var plain = new byte[length];
        return BrotliDecoder.TryDecompress(compressed, plain, out var written) && written == length ? plain : null;
    }
}
