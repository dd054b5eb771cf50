namespace CommsPortal.Cms.Press.Recalls;

/// <summary>That a newsroom says it has acted on a correction or a withdrawal.</summary>
public sealed class RecallAcknowledgement
{
    public Guid AccountId { get; init; }

    /// <summary>The change of the public log that it acknowledges.</summary>
    public long Sequence { get; init; }

    public DateTimeOffset At { get; init; }
}
