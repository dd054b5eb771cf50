namespace CommsPortal.Contracts.Changes;

/// <summary>First line of a snapshot.</summary>
/// <param name="Cursor">Where to follow <c>changes</c> from once the snapshot is kept.</param>
/// <param name="At">When the snapshot was begun (UTC).</param>
public sealed record SnapshotHeader(string Cursor, DateTimeOffset At);
