using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Checks.Settings;

namespace CommsPortal.Cms.Management.Checks;

/// <summary>One of the checks before publication with what holds for it now.</summary>
/// <param name="Severity"><c>off</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Option">What the administrator may set about it, as text; null when there is nothing.</param>
public sealed record ManagedCheck(string Code, string Name, string Explanation, string Severity, string Default, string? Option)
{
    internal static ManagedCheck Of(CheckDescription check, CheckSettings settings) => new(
        check.Code, check.Name, check.Explanation, CodeOf(settings.SeverityOf(check)), CodeOf(check.Default),
        settings.Options.GetValueOrDefault(check.Code) ?? check.Option?.Default);

    private static string CodeOf(CheckSeverity severity) => severity.ToString().ToLowerInvariant();
}
