using System.Security.Cryptography;
using Npgsql;

namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>A database of its own on the PostgreSQL of this test run.</summary>
public sealed class Postgres : ITestDatabase
{
    private readonly string name = NewName();
    private string? server;

    public PortalOptions Options { get; } = new();

    public async Task CreateAsync()
    {
        var availability = await PostgresServer.AvailabilityAsync();
        Assert.SkipWhen(availability.ConnectionString is null, availability.Missing ?? "");
        server = availability.ConnectionString!;
        Options.DataDirectory = Directory.CreateTempSubdirectory("commsportal-").FullName;
        // Nobody can be connected to template0, which would refuse a copy.
        await PostgresServer.ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE template0");
        Options.Postgres = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null)
            return;
        await using (var pooled = new NpgsqlConnection(Options.Postgres))
            NpgsqlConnection.ClearPool(pooled);
        await PostgresServer.ExecuteAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        Directory.Delete(Options.DataDirectory, recursive: true);
    }

    private static string NewName() => $"t{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
}
