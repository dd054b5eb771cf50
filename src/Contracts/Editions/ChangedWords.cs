namespace CommsPortal.Contracts.Editions;

/// <summary>A run of words.</summary>
/// <param name="Change"><c>same</c>, <c>removed</c> or <c>added</c>.</param>
public sealed record ChangedWords(string Change, string Text);
