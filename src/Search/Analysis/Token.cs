namespace CommsPortal.Search.Analysis;

/// <summary>One word at its place in the text as it was given.</summary>
internal readonly record struct Token(int Start, int Length, Syllable Syllable);
