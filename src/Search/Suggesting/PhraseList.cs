using CommsPortal.Search.Analysis;

namespace CommsPortal.Search.Suggesting;

/// <summary>Phrases that the owner gave for suggestions, in their order of importance. Immutable.</summary>
internal sealed class PhraseList(SuggestionKind kind, IReadOnlyList<string> phrases)
{
    private readonly (string Text, string Folded)[] entries = [.. phrases.Select(p => (p, Analyzer.Fold(p)))];

    internal SuggestionKind Kind => kind;

    /// <summary>Those that begin with what is typed, then those with a later word that does.</summary>
    internal IEnumerable<string> Completions(string typed)
    {
        var inside = " " + typed;
        return entries.Where(e => e.Folded.StartsWith(typed, StringComparison.Ordinal))
            .Concat(entries.Where(e => e.Folded.Contains(inside, StringComparison.Ordinal))).Select(e => e.Text);
    }
}
