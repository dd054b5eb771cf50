using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Storage;

public sealed class MigrationOnSqlite : MigrationTests<Sqlite>
{
    [Fact]
    public async Task A_start_that_was_killed_amid_the_migrations_does_not_keep_the_next_from_starting()
    {
        await Database.CreateAsync();
        await using var services = TestSettings.Services(Database.Options);
        var migration = services.GetRequiredService<DatabaseMigration>();
        await migration.ApplyAsync(TestContext.Current.CancellationToken);
        await using var db = services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();
        // The row with which EF Core locks migrations, as a killed process leaves it.
        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-11-21 01:30:00+00:00')", TestContext.Current.CancellationToken);

        await migration.ApplyAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);

        Assert.Empty(await db.Database.SqlQueryRaw<int>("SELECT \"Id\" AS \"Value\" FROM \"__EFMigrationsLock\"").ToListAsync(TestContext.Current.CancellationToken));
    }
}

public sealed class MigrationOnPostgres : MigrationTests<Postgres>;

public abstract class MigrationTests<TDatabase> : IAsyncLifetime
    where TDatabase : ITestDatabase, new()
{
    protected TDatabase Database { get; } = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Processes_that_start_together_on_an_empty_database_agree()
    {
        await Database.CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(MigrateAsync)));

        await using var services = TestSettings.Services(Database.Options);
        await using var db = services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();
        var names = await db.Roles.Select(r => r.Name!).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Role.All.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    private async Task MigrateAsync()
    {
        await using var services = TestSettings.Services(Database.Options);
        await services.GetRequiredService<DatabaseMigration>().ApplyAsync(TestContext.Current.CancellationToken);
    }
}
