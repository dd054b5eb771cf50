namespace CommsPortal.Search;

/// <summary>How a query text was understood, for display and for finding out why something was found.</summary>
public sealed record QueryInterpretation
{
    internal static readonly QueryInterpretation Empty = new();

    /// <summary>The words searched for, normalised.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The phrases that had to stand in the document as they are.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>The words and phrases that must not stand in the document.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Synonyms and expanded abbreviations that were searched as well.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>True when fewer than all words had to match, because too few documents have them all.</summary>
    public bool Relaxed { get; init; }
}
