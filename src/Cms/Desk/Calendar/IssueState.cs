namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>How far an issue of a column has come.</summary>
public enum IssueState
{
    /// <summary>No article that the person may see is meant for it.</summary>
    Missing,

    /// <summary>An article is being written, reviewed or waits for its time.</summary>
    Begun,
    Scheduled,
    Published,
}
