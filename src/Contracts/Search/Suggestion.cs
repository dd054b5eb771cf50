namespace CommsPortal.Contracts.Search;

/// <summary>A completion of what is being typed.</summary>
/// <param name="Kind"><c>headline</c>, <c>tag</c>, <c>column</c> or <c>term</c>.</param>
/// <param name="Path">Page it leads to, when there is one.</param>
public sealed record Suggestion(string Text, string Kind, string? Path = null);
