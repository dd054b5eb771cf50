using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;

namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>
/// The PostgreSQL server of this test run: the one that <c>PORTAL_TEST_POSTGRES</c> names (<c>./test</c> sets it), otherwise a throw-away
/// one that ends with this process, otherwise none.
/// </summary>
internal static class PostgresServer
{
    /// <summary>Connection string of a server where the tests may create and drop databases.</summary>
    public const string Variable = "PORTAL_TEST_POSTGRES";

    private static readonly Lazy<Task<PostgresAvailability>> Server = new(FindAsync);

    public static Task<PostgresAvailability> AvailabilityAsync() => Server.Value;

    /// <summary>The server's connection string with another database.</summary>
    public static string ConnectionStringTo(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database }.ToString();

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgresAvailability> FindAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return new PostgresAvailability(Patient(given), null);
        return HasBinaries()
            ? new PostgresAvailability(Patient(await StartAsync()), null)
            : new PostgresAvailability(null, $"PostgreSQL is not installed and {Variable} names no server; .ci/setup test installs it.");
    }

    // A machine that does much else may take long to connect, or to copy a database.
    private static string Patient(string server) => new NpgsqlConnectionStringBuilder(server) { Timeout = 300, CommandTimeout = 600 }.ToString();

    private static bool HasBinaries() => Directory.Exists("/usr/lib/postgresql")
        || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "initdb")));

    private static async Task<string> StartAsync()
    {
        // Not by this process's number, which others had before.
        var folder = Path.Combine(Path.GetTempPath(), $"commsportal-pg.{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, ".ci", "postgres"))
        {
            ArgumentList = { "start", folder, Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The script .ci/postgres cannot be started.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (await output).Trim()
            : throw new InvalidOperationException($"PostgreSQL did not start: {await errors}");
    }
}
