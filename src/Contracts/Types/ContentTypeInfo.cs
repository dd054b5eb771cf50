namespace CommsPortal.Contracts.Types;

/// <summary>A content type as the API lists it.</summary>
/// <param name="Type">Its name, for instance <c>case-study</c>.</param>
/// <param name="Title">Its Vietnamese title.</param>
/// <param name="Section">First path segment of its Vietnamese articles; empty for pages.</param>
/// <param name="Schema">URL of its JSON Schema.</param>
public sealed record ContentTypeInfo(string Type, string Title, string Section, string Schema);
