namespace CommsPortal.Cms.Audit;

/// <summary>What can be wrong with lines of the audit log.</summary>
public enum AuditFault
{
    /// <summary>The line's hash is not that of its members: something in it was changed.</summary>
    Changed,

    /// <summary>The line carries another hash than the line before it has.</summary>
    Unlinked,

    /// <summary>Lines are not there.</summary>
    Missing,

    /// <summary>The line stands where there can be none.</summary>
    Extra,

    /// <summary>The line holds what this program never writes.</summary>
    Unreadable,

    /// <summary>The log's head, which is kept apart, says another end.</summary>
    Head,
}
