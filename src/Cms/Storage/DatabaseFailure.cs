using System.Data.Common;

namespace CommsPortal.Cms.Storage;

/// <summary>Tells the database's failures from faults of ours.</summary>
internal static class DatabaseFailure
{
    /// <summary>
    /// Whether the database refused, was not reached or took too long. EF Core wraps what may pass by itself, such as a lost connection to
    /// PostgreSQL, in an InvalidOperationException.
    /// </summary>
    public static bool IsOne(Exception exception) =>
        exception is DbException or TimeoutException or { InnerException: DbException or TimeoutException };
}
