using System.IO.Compression;
using System.Text.Json;
using CommsPortal.Cms.Commands;
using CommsPortal.Contracts;

namespace CommsPortal.Cms.Backup;

/// <summary>Opens an archive that somebody says is a backup, and believes nothing of it before <see cref="VerifyAsync"/> has gone through.</summary>
internal sealed class BackupReader : IDisposable
{
    private const long MaxManifestBytes = 256 * 1024 * 1024;

    private readonly ZipArchive archive;

    private BackupReader(ZipArchive archive, BackupManifest manifest) => (this.archive, Manifest) = (archive, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="CommandRefusedException">The file is no backup that this program can read.</exception>
    public static async Task<BackupReader> OpenAsync(Stream file, CancellationToken cancellationToken)
    {
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return new BackupReader(archive, await ReadManifestAsync(archive, cancellationToken));
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or ArgumentException)
        {
            throw new CommandRefusedException("This file is not a backup of the portal, or it is damaged: " + exception.Message);
        }
    }

    /// <summary>Reads every entry and compares it with its sum; entries that are missing, unknown or doubled are refused.</summary>
    /// <exception cref="CommandRefusedException">The backup is not whole, or has been changed.</exception>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        var entries = archive.Entries.Where(e => e.FullName != BackupManifest.EntryName).ToList();
        if (entries.FirstOrDefault(e => !BackupEntry.IsKnown(e.FullName)) is { } strange)
            throw new CommandRefusedException($"The backup has an entry that no backup has: '{strange.FullName}'. Nothing was restored.");
        if (entries.GroupBy(e => e.FullName).FirstOrDefault(g => g.Count() > 1) is { } doubled)
            throw new CommandRefusedException($"The backup has the entry '{doubled.Key}' twice. Nothing was restored.");
        var names = entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);
        if (Manifest.Files.Keys.FirstOrDefault(n => !names.Contains(n)) is { } missing)
            throw new CommandRefusedException($"The backup lacks '{missing}'. Nothing was restored.");
        if (!names.Contains(BackupEntry.Database))
            throw new CommandRefusedException("The backup has no database. Nothing was restored.");
        foreach (var entry in entries)
        {
            if (!Manifest.Files.TryGetValue(entry.FullName, out var expected) || await SumAsync(entry, cancellationToken) != expected)
                throw new CommandRefusedException($"'{entry.FullName}' in the backup is not what was written there (SHA-256 differs). Nothing was restored.");
        }
    }

    public IEnumerable<string> Names => Manifest.Files.Keys;

    /// <summary>Opens an entry that <see cref="VerifyAsync"/> has seen.</summary>
    public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) => archive.GetEntry(name)!.OpenAsync(cancellationToken);

    public void Dispose() => archive.Dispose();

    private static async Task<BackupManifest> ReadManifestAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var entry = archive.GetEntry(BackupManifest.EntryName);
        if (entry is null || entry.Length > MaxManifestBytes)
            throw new InvalidDataException("it has no manifest.");
        await using var stream = await entry.OpenAsync(cancellationToken);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stream, PortalJson.Options, cancellationToken);
        if (manifest is not { Format: BackupManifest.CurrentFormat, Files: not null })
            throw new InvalidDataException($"it has the form {manifest?.Format}; this program reads {BackupManifest.CurrentFormat}.");
        return manifest;
    }

    private static async Task<string?> SumAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            return await SummedCopy.CopyAsync(content, Stream.Null, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
