namespace CommsPortal.Search;

/// <summary>What has been typed so far, with or without diacritics.</summary>
/// <param name="Prefix">The text before the caret; its last word may be unfinished.</param>
/// <param name="Limit">Suggestions wanted, 1 to 20.</param>
public sealed record SuggestRequest(string Prefix, int Limit = 8);
