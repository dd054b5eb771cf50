using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>Writes a ZIP while it is sent, and keeps the SHA-256 of each file for the list at its end.</summary>
internal sealed class KitArchive(ZipArchive zip, DateTimeOffset at)
{
    private const int Chunk = 64 * 1024;
    private readonly StringBuilder sums = new();

    public async Task AddAsync(string name, Stream content, CompressionLevel compression, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, compression);
        entry.LastWriteTime = at;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            await using var written = await entry.OpenAsync(cancellationToken);
            for (int read; (read = await content.ReadAsync(buffer.AsMemory(0, Chunk), cancellationToken)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await written.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        sums.Append(Convert.ToHexStringLower(hash.GetHashAndReset())).Append("  ").Append(name).Append('\n');
    }

    public async Task AddAsync(KitFile file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(file.Content, writable: false);
        await AddAsync(file.Name, content, CompressionLevel.Optimal, cancellationToken);
    }

    /// <summary>The list in the form of <c>sha256sum</c>; the last file.</summary>
    public Task AddSumsAsync(CancellationToken cancellationToken) => AddAsync(new KitFile("SHA256SUMS", Encoding.ASCII.GetBytes(sums.ToString())), cancellationToken);
}
