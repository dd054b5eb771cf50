namespace CommsPortal.Cms.Changes;

/// <summary>
/// The end of one log. Taking the next number updates this row, and the row lock (PostgreSQL) or the write lock (SQLite) is kept until
/// commit: numbers are therefore assigned in commit order, and a rollback gives its numbers back.
/// </summary>
public sealed class LogHead
{
    public const string Changes = "changes";
    public const string Audit = "audit";
    public const string Embargoes = "embargoes";

    public required string Name { get; init; }

    /// <summary>Sequence of the last row; 0 while the log is empty.</summary>
    public long Sequence { get; set; }

    /// <summary>For chained logs: the hash of the last row.</summary>
    public string Hash { get; set; } = "";
}
