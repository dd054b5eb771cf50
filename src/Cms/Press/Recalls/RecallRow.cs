namespace CommsPortal.Cms.Press.Recalls;

/// <summary>A correction or withdrawal as the log has it, with what is needed to show it.</summary>
/// <param name="Headline">The edition's headline; empty once the article is deleted.</param>
/// <param name="Wrong">Of a correction whose article is public.</param>
/// <param name="Reason">Of a withdrawal that still stands.</param>
public sealed record RecallRow(
    long Sequence, string Kind, Guid ArticleId, int Edition, DateTimeOffset At, string? Path, string Headline, string? Wrong, string? Right, string? Reason);
