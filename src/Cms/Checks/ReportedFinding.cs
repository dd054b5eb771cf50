using CommsPortal.Cms.Checks.Acknowledgements;

namespace CommsPortal.Cms.Checks;

/// <summary>A finding with what it means for publication.</summary>
/// <param name="Fingerprint">Names the finding: the same while its passage stays as it is, another once it changes.</param>
/// <param name="PassageHash">The passage that an acknowledgement of it is about.</param>
/// <param name="Acknowledged">Who has taken responsibility for it; null when nobody has.</param>
public sealed record ReportedFinding(
    CheckDescription Check, FindingLevel Level, Finding Finding, string Fingerprint, string PassageHash, Acknowledgement? Acknowledged)
{
    /// <summary>Whether it stops publication as it stands.</summary>
    public bool Stops => Level == FindingLevel.Error || IsOpen;

    /// <summary>Whether it is a warning that nobody has acknowledged.</summary>
    public bool IsOpen => Level == FindingLevel.Warning && Acknowledged is null;
}
