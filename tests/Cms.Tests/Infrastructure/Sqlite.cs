using CommsPortal.Cms.Storage;
using Microsoft.Data.Sqlite;

namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>SQLite in a folder of its own.</summary>
public sealed class Sqlite : ITestDatabase
{
    private bool made;

    public PortalOptions Options { get; } = new();

    public Task CreateAsync()
    {
        Options.DataDirectory = Directory.CreateTempSubdirectory("commsportal-").FullName;
        made = true;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        if (made)
        {
            // This database's pool alone: other tests run beside this one.
            using (var pooled = new SqliteConnection(StorageRegistration.SqliteConnectionString(Options)))
                SqliteConnection.ClearPool(pooled);
            Directory.Delete(Options.DataDirectory, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
