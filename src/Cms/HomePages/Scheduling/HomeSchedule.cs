namespace CommsPortal.Cms.HomePages.Scheduling;

/// <summary>The front pages of one language that wait, or are shown for a time. Stored as one document with versions.</summary>
public sealed record HomeSchedule
{
    /// <summary>By their beginning.</summary>
    public IReadOnlyList<HomeScheduleEntry> Entries { get; init; } = [];
}
