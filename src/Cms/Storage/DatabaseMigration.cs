using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Storage;

/// <summary>Brings the database to the schema of this program and makes sure that the roles exist. Any number of processes may do so at once.</summary>
public sealed class DatabaseMigration(IDbContextFactory<PortalDbContext> contexts, IOptions<PortalOptions> options)
{
    // Any number that nothing else locks in this database.
    private const long PostgresLock = 4_707_117_202_201;

    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (db.Database.IsSqlite())
            await MigrateSqliteAsync(db, cancellationToken);
        else
            await MigratePostgresAsync(db, cancellationToken);
    }

    // On SQLite, EF Core locks migrations by a row, which a killed process leaves behind: every later start would wait for it for ever. The
    // operating system's lock on a file ends with its holder; whoever has that may clear the row away, since nobody alive put it there.
    private async Task MigrateSqliteAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        await using var turn = await ExclusiveFile.OpenAsync(options.Value.PathOf("migration.lock"), cancellationToken);
        var tables = db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'");
        if (await tables.AnyAsync(cancellationToken))
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        await MigrateAsync(db, cancellationToken);
    }

    // On PostgreSQL, EF Core's lock ends with each migration, and whoever waited for it does again what was done meanwhile. A lock of the
    // session holds until all are done, and ends with the connection.
    private static async Task MigratePostgresAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var database = db.GetService<IRelationalDatabaseCreator>();
        if (!await database.ExistsAsync(cancellationToken))
            await database.CreateAsync(cancellationToken);
        // Others may have much to migrate first.
        db.Database.SetCommandTimeout(0);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({PostgresLock})", cancellationToken);
        try
        {
            await MigrateAsync(db, cancellationToken);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({PostgresLock})", CancellationToken.None);
        }
    }

    private static async Task MigrateAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.MigrateAsync(cancellationToken);
        foreach (var role in Role.All)
        {
            // Fixed identifiers: nodes that start together write the same rows.
            var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("role:" + role)).AsSpan(0, 16));
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO roles (id, name, normalized_name) VALUES ({id}, {role}, {role.ToUpperInvariant()}) ON CONFLICT DO NOTHING", cancellationToken);
        }
    }
}
