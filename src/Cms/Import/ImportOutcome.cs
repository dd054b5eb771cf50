namespace CommsPortal.Cms.Import;

/// <summary>What became of one file.</summary>
public enum ImportOutcome
{
    Created,
    Updated,
    Unchanged,

    /// <summary>Stored, but not published: the checks before publication found errors.</summary>
    Held,
    Failed,
}
