namespace CommsPortal.Cms.Management.Articles;

/// <summary>A remark of one colleague to another.</summary>
public sealed record ManagedComment(Guid Id, int Edition, Guid? AuthorId, string AuthorName, DateTimeOffset At, string Text);
