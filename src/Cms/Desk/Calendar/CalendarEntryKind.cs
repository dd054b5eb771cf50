namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>What happens, or happened, at an entry's time.</summary>
public enum CalendarEntryKind
{
    /// <summary>The article is to be published.</summary>
    Publish,

    /// <summary>The article is to be withdrawn.</summary>
    Withdraw,

    /// <summary>The article was published first, and is public.</summary>
    Published,
}
