namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>What has become of one article of a bulk action.</summary>
public enum BulkItemState
{
    Waiting,

    /// <summary>Its change has begun; after a kill it is seen whether it happened.</summary>
    Started,

    Done,

    /// <summary>There was nothing to change.</summary>
    Unchanged,

    /// <summary>It could not be changed; <see cref="BulkItem.Detail"/> says why.</summary>
    Refused,
}
