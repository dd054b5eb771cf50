using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Audit;

/// <summary>What is to be written to the audit log.</summary>
public sealed record AuditRecord(
    Actor Actor,
    string Action,
    Guid? ArticleId = null,
    int? Edition = null,
    string? From = null,
    string? To = null,
    string? Reason = null,
    string? Subject = null);
