using Microsoft.Data.Sqlite;

namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>SQLite in a folder of its own.</summary>
public sealed class Sqlite : ITestDatabase
{
    public PortalOptions Options { get; } = new() { DataDirectory = Directory.CreateTempSubdirectory("commsportal-").FullName };

    public Task CreateAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Options.DataDirectory, recursive: true);
        return ValueTask.CompletedTask;
    }
}
