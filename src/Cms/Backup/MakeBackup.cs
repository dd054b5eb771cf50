using System.Security.Cryptography;
using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Media.Storage;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Backup;

/// <summary>
/// Writes database, media and keys to one archive, while the server runs. Media are copied before the database and again after it, so that
/// every file that a row of the copied database names is in the archive: files are stored before their row and deleted after it.
/// Renditions and the search index are left out; they can be made anew.
/// </summary>
public sealed class MakeBackup(IOptions<PortalOptions> options, IMediaStorage storage, TimeProvider time)
{
    /// <returns>Number of entries.</returns>
    /// <exception cref="CommandRefusedException">The file exists, or the database cannot be copied.</exception>
    public async Task<int> ExecuteAsync(string path, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        if (File.Exists(target) || Directory.Exists(target))
            throw new CommandRefusedException($"{path} exists already; a backup never overwrites. Choose another name.");
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
            throw new CommandRefusedException($"There is no folder {folder}; make it first.");
        // Beside its place and renamed when whole: what has the name of a backup is one.
        var unfinished = Path.Combine(folder, $".unfinished-{RandomNumberGenerator.GetHexString(16, lowercase: true)}");
        try
        {
            var count = await WriteAsync(unfinished, cancellationToken);
            File.Move(unfinished, target);
            return count;
        }
        finally
        {
            File.Delete(unfinished);
            File.Delete(unfinished + ".db");
        }
    }

    private async Task<int> WriteAsync(string path, CancellationToken cancellationToken)
    {
        var database = DatabaseCopies.Of(options.Value);
        await using var file = CreatePrivate(path);
        int count;
        using (var writer = new BackupWriter(file))
        {
            await AddMediaAsync(writer, cancellationToken);
            await AddDatabaseAsync(writer, database, path + ".db", cancellationToken);
            await AddMediaAsync(writer, cancellationToken);
            await AddKeysAsync(writer, cancellationToken);
            await writer.FinishAsync(ProgramVersion.Current, database.Kind, time.Now(), cancellationToken);
            count = writer.Count;
        }

        file.Flush(flushToDisk: true);
        return count;
    }

    // A backup holds everything, the keys of sign-in cookies included: it is for the portal's own account only.
    private static FileStream CreatePrivate(string path)
    {
        var creation = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            creation.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, creation);
    }

    private async Task AddMediaAsync(BackupWriter writer, CancellationToken cancellationToken)
    {
        await foreach (var key in storage.ListAsync(null, cancellationToken))
        {
            var name = BackupEntry.OfMedia(key);
            if (writer.Has(name) || !key.IsSource)
                continue;
            // Deleted since it was listed: then its row is gone too.
            if (await storage.OpenAsync(key, cancellationToken) is not { } content)
                continue;
            await using (content)
                await writer.AddAsync(name, content, compress: false, cancellationToken);
        }
    }

    private static async Task AddDatabaseAsync(BackupWriter writer, IDatabaseCopy database, string copy, CancellationToken cancellationToken)
    {
        await database.SaveAsync(copy, cancellationToken);
        await using var content = File.OpenRead(copy);
        await writer.AddAsync(BackupEntry.Database, content, compress: true, cancellationToken);
    }

    private async Task AddKeysAsync(BackupWriter writer, CancellationToken cancellationToken)
    {
        var folder = options.Value.PathOf("keys");
        if (!Directory.Exists(folder))
            return;
        foreach (var path in Directory.EnumerateFiles(folder).Where(p => BackupEntry.IsKeyFile(Path.GetFileName(p))).Order(StringComparer.Ordinal))
        {
            await using var content = File.OpenRead(path);
            await writer.AddAsync(BackupEntry.OfKey(Path.GetFileName(path)), content, compress: true, cancellationToken);
        }
    }
}
