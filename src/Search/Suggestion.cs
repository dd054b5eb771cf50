namespace CommsPortal.Search;

/// <summary>One completion of what is being typed.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Text">The text to show, with the typed part marked.</param>
/// <param name="DocumentId">The document whose headline it is, for <see cref="SuggestionKind.Headline"/>; otherwise null.</param>
public sealed record Suggestion(SuggestionKind Kind, HighlightedText Text, string? DocumentId);
