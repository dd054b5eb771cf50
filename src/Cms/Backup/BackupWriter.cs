using System.IO.Compression;
using System.Text.Json;
using CommsPortal.Contracts;

namespace CommsPortal.Cms.Backup;

/// <summary>Writes the entries of an archive and notes their sums; the manifest comes last.</summary>
internal sealed class BackupWriter(Stream file) : IDisposable
{
    private readonly ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true);
    private readonly SortedDictionary<string, string> sums = new(StringComparer.Ordinal);

    public int Count => sums.Count;

    public bool Has(string name) => sums.ContainsKey(name);

    /// <param name="compress">False for what is compressed already.</param>
    public async Task AddAsync(string name, Stream content, bool compress, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(name, compress ? CompressionLevel.Fastest : CompressionLevel.NoCompression);
        await using var target = await entry.OpenAsync(cancellationToken);
        sums[name] = await SummedCopy.CopyAsync(content, target, cancellationToken);
    }

    public async Task FinishAsync(string program, string database, DateTimeOffset madeAt, CancellationToken cancellationToken)
    {
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, program, madeAt, database, sums);
        await using var target = await archive.CreateEntry(BackupManifest.EntryName).OpenAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(target, manifest, PortalJson.Options, cancellationToken);
    }

    public void Dispose() => archive.Dispose();
}
