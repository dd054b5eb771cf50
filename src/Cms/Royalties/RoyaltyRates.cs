using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Royalties;

/// <summary>The rates as they are now.</summary>
public static class RoyaltyRates
{
    /// <returns>Null when none was ever set.</returns>
    public static Task<RoyaltyRate?> CurrentAsync(PortalDbContext db, string type, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.RoyaltyRates.AsNoTracking().Where(r => r.Type == type).OrderByDescending(r => r.Version).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The newest rate of each type that has one, by type; there are as many rates as were ever set, which is few.</summary>
    public static async Task<IReadOnlyDictionary<string, RoyaltyRate>> CurrentAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var newest = db.RoyaltyRates.AsNoTracking().Where(r => !db.RoyaltyRates.Any(o => o.Type == r.Type && o.Version > r.Version));
        return await newest.ToDictionaryAsync(r => r.Type, cancellationToken);
    }
}
