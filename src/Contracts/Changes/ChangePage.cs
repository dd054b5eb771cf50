namespace CommsPortal.Contracts.Changes;

/// <summary>A run of the change log.</summary>
/// <param name="Items">Oldest first.</param>
/// <param name="Cursor">Position after the last item; keep it and ask on from it.</param>
/// <param name="Next">URL that continues from <paramref name="Cursor"/>; always there, since the log never ends.</param>
public sealed record ChangePage(IReadOnlyList<Change> Items, string Cursor, string Next);
