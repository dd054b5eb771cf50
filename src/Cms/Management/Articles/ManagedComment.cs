namespace CommsPortal.Cms.Management.Articles;

/// <summary>A remark of one colleague to another.</summary>
/// <param name="ReplyTo">The comment that it answers.</param>
/// <param name="Quote">The words that it is about, as they were read on that day.</param>
public sealed record ManagedComment(Guid Id, int Edition, Guid? AuthorId, string AuthorName, DateTimeOffset At, string Text, Guid? ReplyTo, string? Quote, DateTimeOffset? ResolvedAt, string? ResolvedBy);
