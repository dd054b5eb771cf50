namespace CommsPortal.Cms.Import;

/// <summary>A plain text read as a news item.</summary>
/// <param name="DateHint">The date that the text began with, <c>2022-09</c> or <c>2022-09-20</c>; null without one.</param>
/// <param name="Headline">The title of the text, or one proposed from its first sentence.</param>
/// <param name="IsProposed">Whether the headline was made from the first sentence and needs an editor's eye.</param>
/// <param name="Lead">The first sentences.</param>
/// <param name="Body">Markdown without date and title.</param>
public sealed record NewsText(string? DateHint, string Headline, bool IsProposed, string Lead, string Body);
