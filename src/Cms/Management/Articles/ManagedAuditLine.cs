namespace CommsPortal.Cms.Management.Articles;

/// <summary>One line of the audit log about an article.</summary>
public sealed record ManagedAuditLine(
    long Sequence, DateTimeOffset At, Guid? ActorId, string ActorName, string Action, int? Edition, string? From, string? To, string? Reason, string Hash);
