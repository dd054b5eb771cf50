namespace CommsPortal.Cms.Nominations.Lists;

/// <summary>A page of the list.</summary>
/// <param name="Counts">How many there are in each state, whatever state is chosen.</param>
/// <param name="Overdue">How many are overdue.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record NominationPage(
    IReadOnlyList<NominationRow> Rows, IReadOnlyDictionary<NominationState, int> Counts, int Overdue, (DateTimeOffset At, Guid Id)? Next);
