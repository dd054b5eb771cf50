namespace CommsPortal.Cms.Feedback;

/// <summary>How a message stands. Stored by name.</summary>
public enum FeedbackState
{
    /// <summary>Nobody has taken it yet.</summary>
    New,

    /// <summary>Somebody of the office has it in hand.</summary>
    Assigned,

    Answered,

    /// <summary>Ended without an answer, or after one.</summary>
    Closed,
}
