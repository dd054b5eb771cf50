namespace CommsPortal.Contracts.Feedback;

/// <summary>A public article that a message is about.</summary>
/// <param name="Path">Root-relative address on the site.</param>
public sealed record FeedbackArticle(Guid Id, string Headline, string Path);
