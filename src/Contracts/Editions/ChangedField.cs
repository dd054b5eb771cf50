namespace CommsPortal.Contracts.Editions;

/// <summary>A field in which two editions differ.</summary>
/// <param name="Field">Name of the member in the article's JSON; <c>body</c> and <c>details.…</c> as text.</param>
/// <param name="Words">From <paramref name="Before"/> to <paramref name="After"/>, word by word.</param>
public sealed record ChangedField(string Field, string Before, string After, IReadOnlyList<ChangedWords> Words);
