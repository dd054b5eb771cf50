using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Brings the database to the schema of this program and makes sure that the roles exist.</summary>
public sealed class DatabaseMigration(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        var known = await db.Roles.Select(r => r.Name).ToListAsync(cancellationToken);
        foreach (var role in Role.All.Except(known))
        {
            db.Roles.Add(new IdentityRole<Guid>(role!)
            {
                // Fixed identifiers: two nodes that start together write the same rows.
                Id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("role:" + role)).AsSpan(0, 16)),
                NormalizedName = role!.ToUpperInvariant(),
            });
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
