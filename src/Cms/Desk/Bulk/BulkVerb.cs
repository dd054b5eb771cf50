namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>What one bulk action does to each of its articles.</summary>
public enum BulkVerb
{
    /// <summary>Nothing has been chosen yet.</summary>
    None,

    Tag,

    Untag,

    /// <summary>Moves into a column, or out of any.</summary>
    MoveToColumn,

    /// <summary>Files under a term of a taxonomy besides those that are there.</summary>
    AddTerm,

    RemoveTerm,

    /// <summary>Files under this term of a taxonomy alone.</summary>
    MoveToTerm,

    Withdraw,

    /// <summary>Brings back what another bulk action changed.</summary>
    Undo,

    /// <summary>Approves and publishes the texts that another bulk action made.</summary>
    Publish,
}
