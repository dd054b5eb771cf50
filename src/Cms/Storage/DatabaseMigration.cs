using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Storage;

/// <summary>Brings the database to the schema of this program and makes sure that the roles exist. Any number of processes may do so at once.</summary>
public sealed class DatabaseMigration(IDbContextFactory<PortalDbContext> contexts, IOptions<PortalOptions> options)
{
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (db.Database.IsSqlite())
            await MigrateAloneAsync(db, cancellationToken);
        else
            await db.Database.MigrateAsync(cancellationToken);
        foreach (var role in Role.All)
        {
            // Fixed identifiers: nodes that start together write the same rows.
            var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("role:" + role)).AsSpan(0, 16));
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO roles (id, name, normalized_name) VALUES ({id}, {role}, {role.ToUpperInvariant()}) ON CONFLICT DO NOTHING", cancellationToken);
        }
    }

    // On SQLite, EF Core locks migrations by a row, which a killed process leaves behind: every later start would wait for it for ever. The
    // operating system's lock on a file ends with its holder; whoever has that may clear the row away, since nobody alive put it there.
    private async Task MigrateAloneAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        await using var turn = await ExclusiveFile.OpenAsync(options.Value.PathOf("migration.lock"), cancellationToken);
        var tables = db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'");
        if (await tables.AnyAsync(cancellationToken))
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }
}
