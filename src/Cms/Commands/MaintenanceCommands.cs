using System.CommandLine;
using System.Globalization;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.Desk.Setup;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Commands;

/// <summary><c>migrate</c>, <c>reindex</c>, <c>verify-audit</c>, <c>setup-link</c>.</summary>
internal static class MaintenanceCommands
{
    public static Command Migrate() =>
        new Command("migrate", "Bring the database to this program's schema.").Does((_, _, _) =>
        {
            Console.WriteLine("The database has this program's schema.");
            return Task.FromResult(ExitCode.Done);
        });

    public static Command Reindex() =>
        new Command("reindex", "Build the public's and the desk's search index anew. Stop the server first: an index has one writer.").Does(async (services, _, cancellationToken) =>
        {
            var count = await services.GetRequiredService<RebuildSearchIndex>().ExecuteAsync(null, cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The search index has {count} articles."));
            var all = await services.GetRequiredService<RebuildDeskIndex>().ExecuteAsync(null, cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The desk's index has {all} articles."));
            return ExitCode.Done;
        });

    public static Command SetupLinkCommand() =>
        new Command("setup-link", "Print the one-time link that makes the first administrator; nothing when there is one.").Does(async (services, _, cancellationToken) =>
        {
            if (await services.GetRequiredService<SetupLink>().CreateUrlAsync(cancellationToken) is { } url)
                Console.WriteLine(url);
            return ExitCode.Done;
        });

    public static Command VerifyAudit() =>
        new Command("verify-audit", "Check the hash chain of the audit log.").Does(async (services, _, cancellationToken) =>
        {
            var at = await AuditLog.FindBreakAsync(services.GetRequiredService<PortalDbContext>(), cancellationToken);
            Console.WriteLine(at is null ? "The audit log is whole." : $"The audit log does not fit its chain at line {at}.");
            return at is null ? ExitCode.Done : ExitCode.Refused;
        });
}
