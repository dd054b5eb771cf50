namespace CommsPortal.Cms.Checks;

/// <summary>What a finding of a check means for publication; the administrator decides for each check.</summary>
public enum CheckSeverity
{
    /// <summary>The check is not made.</summary>
    Off,

    /// <summary>Somebody has to acknowledge it by name before the text becomes public.</summary>
    Warning,

    /// <summary>The text does not become public while it stands.</summary>
    Error,
}
