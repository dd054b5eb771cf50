namespace CommsPortal.Cms.Audit;

/// <summary>A stretch of the audit log, newest first.</summary>
/// <param name="Next">The cursor of the lines before these; null at the end.</param>
/// <param name="SearchedTo">Where words are looked for: how far back this page has looked; null when it has looked to the end or found enough.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long? Next, DateTimeOffset? SearchedTo);
