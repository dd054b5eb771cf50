using System.Security.Cryptography;
using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Backup;

/// <summary>
/// Puts the content of a backup in the place of a portal. Everything is verified before anything is changed; media come before the
/// database, whose rows name them. The search indexes are dropped; the server builds them anew at its next start.
/// </summary>
public sealed class RestoreBackup(
    IOptions<PortalOptions> options,
    IMediaStorage storage,
    IDbContextFactory<PortalDbContext> contexts,
    DatabaseMigration migration,
    SearchIndexHost search,
    DeskIndexHost deskSearch)
{
    /// <param name="force">Replace a portal that is not empty.</param>
    /// <returns>The backup's manifest.</returns>
    /// <exception cref="CommandRefusedException">The backup cannot be trusted, does not fit, or the portal is not empty or in use.</exception>
    public async Task<BackupManifest> ExecuteAsync(string path, bool force, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new CommandRefusedException($"There is no file {path}.");
        var database = DatabaseCopies.Of(options.Value);
        await using var file = File.OpenRead(path);
        using var backup = await BackupReader.OpenAsync(file, cancellationToken);
        if (backup.Manifest.Database != database.Kind)
            throw new CommandRefusedException($"The backup is of {backup.Manifest.Database}, this portal is set to {database.Kind}; restore it into a portal with the same kind of database.");
        if (!force && await HasContentAsync(cancellationToken))
            throw new CommandRefusedException("This portal is not empty. Restore into an empty data folder, or add --force to replace everything in it.");
        await backup.VerifyAsync(cancellationToken);
        RequireStopped();
        await RestoreAsync(backup, database, cancellationToken);
        return backup.Manifest;
    }

    private async Task<bool> HasContentAsync(CancellationToken cancellationToken)
    {
        await migration.ApplyAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Articles.AnyAsync(cancellationToken) || await db.Users.AnyAsync(cancellationToken)
            || await db.MediaAssets.AnyAsync(cancellationToken) || await db.Terms.AnyAsync(cancellationToken) || await db.ApiKeys.AnyAsync(cancellationToken);
    }

    // The index has one writer, which a running server is.
    private void RequireStopped()
    {
        try
        {
            search.Open();
            search.Close();
        }
        catch (IOException)
        {
            throw new CommandRefusedException("The server is running on this data folder. Stop it, then restore again.");
        }
    }

    private async Task RestoreAsync(BackupReader backup, IDatabaseCopy database, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Value.DataDirectory);
        var copy = options.Value.PathOf($".restored-{RandomNumberGenerator.GetHexString(16, lowercase: true)}.db");
        try
        {
            await ExtractAsync(backup, BackupEntry.Database, copy, cancellationToken);
            await PutMediaAsync(backup, cancellationToken);
            await database.LoadAsync(copy, cancellationToken);
        }
        finally
        {
            File.Delete(copy);
        }

        await PutKeysAsync(backup, cancellationToken);
        await RemoveOtherMediaAsync(backup, cancellationToken);
        search.Drop();
        deskSearch.Drop();
        await migration.ApplyAsync(cancellationToken);
    }

    private static async Task ExtractAsync(BackupReader backup, string name, string path, CancellationToken cancellationToken)
    {
        await using var content = await backup.OpenAsync(name, cancellationToken);
        var creation = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            creation.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var target = new FileStream(path, creation);
        await content.CopyToAsync(target, cancellationToken);
        target.Flush(flushToDisk: true);
    }

    private async Task PutMediaAsync(BackupReader backup, CancellationToken cancellationToken)
    {
        foreach (var name in backup.Names)
        {
            if (!BackupEntry.TryReadMedia(name, out var key))
                continue;
            await using var content = await backup.OpenAsync(name, cancellationToken);
            await storage.PutAsync(key.Value, content, cancellationToken);
        }
    }

    private async Task PutKeysAsync(BackupReader backup, CancellationToken cancellationToken)
    {
        var folder = options.Value.PathOf("keys");
        foreach (var name in backup.Names)
        {
            if (!BackupEntry.TryReadKey(name, out var fileName))
                continue;
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            await ExtractAsync(backup, name, Path.Combine(folder, fileName), cancellationToken);
        }
    }

    // Files of the portal that was here before; no row names them any more.
    private async Task RemoveOtherMediaAsync(BackupReader backup, CancellationToken cancellationToken)
    {
        var kept = backup.Names.Select(n => BackupEntry.TryReadMedia(n, out var key) ? key.Value.AssetId : Guid.Empty).ToHashSet();
        var others = new HashSet<Guid>();
        await foreach (var key in storage.ListAsync(null, cancellationToken))
        {
            if (!kept.Contains(key.AssetId))
                others.Add(key.AssetId);
        }

        foreach (var id in others)
            await storage.DeleteAllAsync(id, cancellationToken);
    }
}
