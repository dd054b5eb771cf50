namespace CommsPortal.Contracts.Changes;

/// <summary>Last line of a snapshot; one without it was cut off.</summary>
/// <param name="End">Always true.</param>
/// <param name="Count">How many articles came before.</param>
public sealed record SnapshotEnd(bool End, long Count);
