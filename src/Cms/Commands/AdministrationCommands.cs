using System.CommandLine;

namespace CommsPortal.Cms.Commands;

/// <summary>The administration command line: <c>dotnet run --project src/Cms -- COMMAND</c>.</summary>
public static class AdministrationCommands
{
    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args, CancellationToken cancellationToken) =>
        Build().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken);

    internal static RootCommand Build() => new(
        "CommsPortal, the CMS. Without a command, or with 'serve', it starts the web server.\n"
        + "Settings come from appsettings.json and environment variables such as Portal__DataDirectory (docs/operations.md).\n"
        + "Exit codes: 0 done, 1 wrong command line, 2 refused (the message says why), 3 done in part.")
    {
        new Command("serve", "Start the web server."),
        ImportCommand.Build(),
        ExportCommand.Build(),
        BackupCommands.Backup(),
        BackupCommands.Restore(),
        UserCommand.Build(),
        ApiKeyCommand.Build(),
        PressAccountCommand.Build(),
        MaintenanceCommands.Migrate(),
        MaintenanceCommands.Reindex(),
        MaintenanceCommands.VerifyAudit(),
        MaintenanceCommands.SetupLinkCommand(),
    };
}
