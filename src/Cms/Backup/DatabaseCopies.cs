namespace CommsPortal.Cms.Backup;

internal static class DatabaseCopies
{
    /// <summary>The copy of the database that the settings name.</summary>
    public static IDatabaseCopy Of(PortalOptions options) =>
        string.IsNullOrWhiteSpace(options.Postgres) ? new SqliteCopy(options) : new PostgresCopy(options);
}
