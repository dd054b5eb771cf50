namespace CommsPortal.Cms.Checks;

/// <summary>What one finding means, the gravest first.</summary>
public enum FindingLevel
{
    /// <summary>Stops publication.</summary>
    Error,

    /// <summary>Stops publication until somebody acknowledges it by name.</summary>
    Warning,

    /// <summary>To be known; stops nothing, for instance a link that could not be asked.</summary>
    Note,
}
