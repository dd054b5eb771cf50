namespace CommsPortal.Cms.Checks.Settings;

/// <summary>What somebody wants to hold for a check.</summary>
/// <param name="Option">Null leaves it; its default text takes the default again.</param>
/// <param name="Seen">Version of the row that the person has seen; 0 when there was none.</param>
public sealed record CheckChange(string Code, CheckSeverity Severity, string? Option, int Seen);
