namespace CommsPortal.Cms.Press.Changes;

/// <summary>How far a newsroom has read the logs: the cursor that it sent last, which says that it has dealt with everything before.</summary>
public sealed class ReadingPosition
{
    public Guid AccountId { get; init; }

    /// <summary>As in <see cref="LogPosition"/>.</summary>
    public required string Cursor { get; set; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset At { get; set; }
}
