using System.CommandLine;
using System.Globalization;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Backup;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Commands;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>.</summary>
internal static class BackupCommands
{
    public static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = "The archive to make; it must not exist." };
        var command = new Command("backup", "Save database, media and keys in one archive. The server may go on running.") { file };
        return command.Does(async (services, parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            var entries = await services.GetRequiredService<MakeBackup>().ExecuteAsync(path, cancellationToken);
            await NoteAsync(services, "backup", path, cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {entries} files. It holds accounts and keys; keep it where nobody else can read it."));
            return ExitCode.Done;
        });
    }

    public static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "An archive that 'backup' made." };
        var force = new Option<bool>("--force") { Description = "Replace a portal that is not empty. What is in it is lost." };
        var command = new Command("restore", "Put a backup in the place of this portal. Stop the server first.") { file, force };
        // No migration before: what is here may be newer or broken, and is about to go.
        return command.Does(
            async (services, parsed, cancellationToken) =>
            {
                var path = parsed.GetValue(file)!;
                var manifest = await services.GetRequiredService<RestoreBackup>().ExecuteAsync(path, parsed.GetValue(force), cancellationToken);
                await NoteAsync(services, "restore", path, cancellationToken);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Restored {manifest.Files.Count} files of {manifest.MadeAt:yyyy-MM-dd HH:mm} UTC. The search index is built anew at the next start, or now by 'reindex'."));
                return ExitCode.Done;
            },
            migrate: false);
    }

    private static Task NoteAsync(IServiceProvider services, string action, string path, CancellationToken cancellationToken) =>
        services.GetRequiredService<AuditNote>().WriteAsync(
            new AuditRecord(Actor.CommandLine, action, Subject: Path.GetFileName(path)), cancellationToken);
}
