using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Moments as parameters of SQL that is written by hand: the model converts only what goes through it.</summary>
internal static class SqlMoment
{
    /// <summary>The value that a column of the database keeps for the moment; see <see cref="NamingConvention"/>.</summary>
    public static object MomentOf(this PortalDbContext db, DateTimeOffset at) =>
        db.Database.IsSqlite() ? at.ToUnixTimeMilliseconds() : at.ToUniversalTime();
}
