using CommsPortal.Cms.Checks;

namespace CommsPortal.Cms.Management.Checks;

/// <summary>One finding of the checks before publication, as the management API gives it.</summary>
/// <param name="Check">Code of the check.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Field">Path of the field.</param>
/// <param name="Offset">Where in the field's text, in UTF-16 units; null when it is about the field as a whole.</param>
/// <param name="Quote">The words in question; numbers that identify a person are masked.</param>
/// <param name="Fingerprint">To acknowledge it by.</param>
/// <param name="Article">Another article that it is about.</param>
/// <param name="AcknowledgedBy">Who took responsibility for it.</param>
public sealed record ManagedFinding(
    string Check,
    string Name,
    string Severity,
    string Field,
    int? Offset,
    int? Length,
    string? Quote,
    string Message,
    string Remedy,
    string Fingerprint,
    Guid? Article,
    string? AcknowledgedBy,
    DateTimeOffset? AcknowledgedAt,
    string? Reason)
{
    public static ManagedFinding Of(ReportedFinding reported)
    {
        ArgumentNullException.ThrowIfNull(reported);
        var finding = reported.Finding;
        return new ManagedFinding(
            reported.Check.Code, reported.Check.Name, CodeOf(reported.Level), finding.Field, finding.Offset, finding.Offset is null
                ? null
                : finding.Length,
            finding.Quote.Length == 0 ? null : finding.Quote, finding.Message, finding.Remedy, reported.Fingerprint, finding.Other,
            reported.Acknowledged?.PersonName, reported.Acknowledged?.At, reported.Acknowledged?.Reason);
    }

    private static string CodeOf(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "note",
    };
}
