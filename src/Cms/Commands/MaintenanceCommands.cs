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
        new Command("verify-audit", "Check the hash chain of the audit log and name every line that does not fit.").Does(async (services, _, cancellationToken) =>
        {
            var report = await AuditChain.VerifyAsync(services.GetRequiredService<PortalDbContext>(), null, cancellationToken);
            foreach (var finding in report.Findings)
                Console.WriteLine($"Line {finding.First}{(finding.Last > finding.First ? $" to {finding.Last}" : "")}: {Describe(finding.Fault)}");
            if (report.IsWhole)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The audit log is whole: {report.Lines} lines, the last with the hash {report.Hash}."));
            return report.IsWhole ? ExitCode.Done : ExitCode.Refused;
        });

    private static string Describe(AuditFault fault) => fault switch
    {
        AuditFault.Changed => "changed, its hash is not that of its members.",
        AuditFault.Unlinked => "does not carry the hash of the line before it.",
        AuditFault.Missing => "missing.",
        AuditFault.Extra => "stands where there can be no line.",
        AuditFault.Unreadable => "holds what this program never writes.",
        _ => "is not the end that the log's head says.",
    };
}
