namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>One issue that a column's cadence asks for.</summary>
/// <param name="Due">The day on which it is to appear.</param>
/// <param name="Article">What fulfils it or is meant for it; null when there is nothing.</param>
/// <param name="DaysLate">How many days after <paramref name="Due"/> it appeared or will appear, or, when that is not known, today is; 0 when in time.</param>
public sealed record ColumnIssue(DateOnly Due, IssueState State, ColumnArticleRow? Article, int DaysLate)
{
    /// <summary>Whether its day is over and it has neither appeared nor a time to.</summary>
    public bool IsOverdue => DaysLate > 0 && State is IssueState.Missing or IssueState.Begun;

    /// <summary>For instance <c>Chưa có bài</c>.</summary>
    public string StateName => State switch
    {
        IssueState.Published => "Đã đăng",
        IssueState.Scheduled => "Đã hẹn giờ",
        IssueState.Begun => "Đang làm",
        _ => "Chưa có bài",
    };
}
