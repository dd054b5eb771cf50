namespace CommsPortal.Contracts.Search;

/// <summary>A completion of what is being typed.</summary>
/// <param name="Kind"><c>query</c> (one that readers ask often), <c>headline</c>, <c>tag</c>, <c>column</c> or <c>term</c>.</param>
/// <param name="Path">Page it leads to, when there is one.</param>
public sealed record Suggestion(string Text, string Kind, string? Path = null);
