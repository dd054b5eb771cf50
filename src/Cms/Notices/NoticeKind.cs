namespace CommsPortal.Cms.Notices;

/// <summary>Of what somebody is told.</summary>
public enum NoticeKind
{
    /// <summary>A step of approval waits for the person.</summary>
    Turn,
    SentBack,
    Approved,
    Published,
    Comment,
    Mention,
    Assigned,

    /// <summary>What the person works on is due within a day.</summary>
    Due,
    Overdue,

    /// <summary>It was not published at its appointed time.</summary>
    Held,

    /// <summary>A reader reports an error in it.</summary>
    Feedback,
}
