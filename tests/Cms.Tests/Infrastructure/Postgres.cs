using System.Security.Cryptography;
using Npgsql;

namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>A database of its own on the PostgreSQL that <c>./test</c> starts and names in PORTAL_TEST_POSTGRES.</summary>
public sealed class Postgres : ITestDatabase
{
    public const string Variable = "PORTAL_TEST_POSTGRES";

    private readonly string name = $"t{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    public PortalOptions Options { get; } = new() { DataDirectory = Directory.CreateTempSubdirectory("commsportal-").FullName };

    public async Task CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{Variable} is not set; ./test starts a PostgreSQL and sets it.");
        await ExecuteAsync(server!, $"CREATE DATABASE {name}");
        Options.Postgres = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (Options.Postgres is not null)
        {
            await using (var pooled = new NpgsqlConnection(Options.Postgres))
                NpgsqlConnection.ClearPool(pooled);
            await ExecuteAsync(Environment.GetEnvironmentVariable(Variable)!, $"DROP DATABASE {name} WITH (FORCE)");
        }

        Directory.Delete(Options.DataDirectory, recursive: true);
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
