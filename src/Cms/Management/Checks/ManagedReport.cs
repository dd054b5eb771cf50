using CommsPortal.Cms.Checks;

namespace CommsPortal.Cms.Management.Checks;

/// <summary>What the checks find in the working text of an article.</summary>
/// <param name="Passed">Whether it could be published as it stands.</param>
public sealed record ManagedReport(bool Passed, IReadOnlyList<ManagedFinding> Findings)
{
    internal static ManagedReport Of(CheckReport report) =>
        new(!report.Findings.Any(f => f.Stops), report.Findings.Select(ManagedFinding.Of).ToList());
}
