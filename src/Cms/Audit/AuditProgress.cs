namespace CommsPortal.Cms.Audit;

/// <summary>How far a verification has come.</summary>
public sealed record AuditProgress(long Read, long Total);
