namespace CommsPortal.Cms.Feedback;

/// <summary>One page of the desk's list.</summary>
/// <param name="Counts">How many there are of each state.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record FeedbackPage(
    IReadOnlyList<FeedbackRow> Rows, IReadOnlyDictionary<FeedbackState, int> Counts, (DateTimeOffset At, Guid Id)? Next);
