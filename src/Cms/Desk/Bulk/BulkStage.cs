namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>How far a bulk action has come: chosen → examined → confirmed → done.</summary>
public enum BulkStage
{
    /// <summary>The articles are chosen, what to do with them is not.</summary>
    Choosing,

    /// <summary>Being looked through, article by article, for what would happen.</summary>
    Examining,

    /// <summary>The effects are known and wait for a person to confirm them.</summary>
    Proposed,

    Running,

    Finished,
}
