namespace CommsPortal.Cms.Audit;

/// <summary>Something that does not fit in the audit log.</summary>
/// <param name="First">The line, or the first of the lines that are missing.</param>
/// <param name="Last">The last of the lines that are missing; otherwise the line again.</param>
public sealed record AuditFinding(AuditFault Fault, long First, long Last);
