using CommsPortal.PublicSite.Feeds;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>A place in the change log, and what of the log before it is still needed.</summary>
/// <param name="Cursor">As the API gave it.</param>
/// <param name="Sequence">Number of the last change that was read; 0 before the first.</param>
/// <param name="Tombstones">What was withdrawn or deleted of late.</param>
public sealed record LogPosition(string Cursor, long Sequence, IReadOnlyList<Tombstone> Tombstones);
