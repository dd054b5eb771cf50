using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using CommsPortal.Cms.Commands;
using Npgsql;

namespace CommsPortal.Cms.Backup;

/// <summary>PostgreSQL: its own <c>pg_dump</c> and <c>pg_restore</c>, each in one transaction. The password goes by the environment, never by arguments.</summary>
internal sealed class PostgresCopy(PortalOptions options) : IDatabaseCopy
{
    public string Kind => "postgresql";

    public Task SaveAsync(string path, CancellationToken cancellationToken) =>
        RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file", path], cancellationToken);

    public async Task LoadAsync(string path, CancellationToken cancellationToken)
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync(
            "pg_restore",
            ["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", "--dbname", Server.Database ?? "", path],
            cancellationToken);
    }

    private NpgsqlConnectionStringBuilder Server => new(options.Postgres);

    private async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        Connect(start);
        using var process = Start(start);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
            throw new CommandRefusedException($"{program} failed: {(await errors).Trim()}");
    }

    // As libpq names them.
    private void Connect(ProcessStartInfo start)
    {
        var server = Server;
        start.Environment["PGHOST"] = server.Host ?? "localhost";
        start.Environment["PGPORT"] = server.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = server.Database ?? server.Username ?? "";
        if (server.Username is { } user)
            start.Environment["PGUSER"] = user;
        if (server.Password is { } password)
            start.Environment["PGPASSWORD"] = password;
        if (server.SslMode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull)
            start.Environment["PGSSLMODE"] = server.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", _ => "require" };
        if (server.RootCertificate is { } root)
            start.Environment["PGSSLROOTCERT"] = root;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new CommandRefusedException($"{start.FileName} cannot be started.");
        }
        catch (Win32Exception)
        {
            throw new CommandRefusedException($"{start.FileName} is not installed; install PostgreSQL's client programs (Debian: apt-get install postgresql-client).");
        }
    }
}
