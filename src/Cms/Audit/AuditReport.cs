namespace CommsPortal.Cms.Audit;

/// <summary>What a verification of the audit log found.</summary>
/// <param name="Lines">How many lines were read.</param>
/// <param name="Findings">In order; at most <see cref="AuditChain.MostFindings"/>.</param>
/// <param name="Hash">The hash of the last line. Whoever notes it elsewhere can tell later whether the log was written anew as a whole.</param>
public sealed record AuditReport(long Lines, IReadOnlyList<AuditFinding> Findings, string Hash)
{
    public bool IsWhole => Findings.Count == 0;
}
