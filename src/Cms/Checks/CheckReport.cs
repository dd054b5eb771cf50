namespace CommsPortal.Cms.Checks;

/// <summary>What the checks found, the gravest first.</summary>
public sealed record CheckReport(IReadOnlyList<ReportedFinding> Findings)
{
    public IEnumerable<ReportedFinding> Errors => Findings.Where(f => f.Level == FindingLevel.Error);

    /// <summary>Warnings that nobody has acknowledged.</summary>
    public IEnumerable<ReportedFinding> Open => Findings.Where(f => f.IsOpen);

    public IEnumerable<ReportedFinding> Acknowledged => Findings.Where(f => f.Level == FindingLevel.Warning && f.Acknowledged is not null);

    public IEnumerable<ReportedFinding> Notes => Findings.Where(f => f.Level == FindingLevel.Note);
}
