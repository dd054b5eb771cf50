namespace CommsPortal.Cms.Changes;

/// <summary>How far a follower has read the change log.</summary>
public sealed class FollowerCursor
{
    public required string Name { get; init; }

    /// <summary>Sequence of the last change that it has dealt with.</summary>
    public long Sequence { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
