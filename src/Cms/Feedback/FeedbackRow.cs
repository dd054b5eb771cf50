namespace CommsPortal.Cms.Feedback;

/// <summary>One line of the desk's list.</summary>
/// <param name="Article">Headline of the article it is about; null for none.</param>
/// <param name="Person">Who has it in hand; null for nobody.</param>
public sealed record FeedbackRow(FeedbackMessage Message, string? Article, string? Person);
