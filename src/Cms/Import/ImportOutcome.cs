namespace CommsPortal.Cms.Import;

/// <summary>What became of one file.</summary>
public enum ImportOutcome
{
    Created,
    Updated,
    Unchanged,
    Failed,
}
