using CommsPortal.Search.Analysis;

namespace CommsPortal.Search.Querying;

/// <summary>Finds synonyms of runs of query words. Immutable.</summary>
internal sealed class SynonymIndex
{
    internal static readonly SynonymIndex Empty = new(SynonymTable.Empty);

    private const int LongestForm = 8;

    private readonly Dictionary<string, List<(IReadOnlyList<QueryWord> From, IReadOnlyList<QueryWord> To, double Weight)>> byFolded = new(StringComparer.Ordinal);

    internal SynonymIndex(SynonymTable table)
    {
        foreach (var synonym in table.Synonyms)
        {
            var from = Words(synonym.From);
            var to = Words(synonym.To);
            if (from.Count is 0 or > LongestForm || to.Count is 0 or > LongestForm)
                continue;
            var key = Key(from);
            if (!byFolded.TryGetValue(key, out var list))
                byFolded.Add(key, list = []);
            list.Add((from, to, synonym.Weight));
        }
    }

    /// <summary>The longest run of words from a place that has synonyms: its length, and them.</summary>
    /// <param name="words">The query.</param>
    /// <param name="start">The place.</param>
    /// <param name="bare">Whether the query is typed without marks, so that forms are compared without.</param>
    internal (int Length, List<(IReadOnlyList<QueryWord> To, double Weight)> Synonyms) Longest(IReadOnlyList<QueryWord> words, int start, bool bare)
    {
        for (var length = Math.Min(LongestForm, words.Count - start); length > 0; length--)
        {
            var run = words.Skip(start).Take(length).ToList();
            if (!byFolded.TryGetValue(Key(run), out var candidates))
                continue;
            var fitting = candidates.FindAll(c => bare || c.From.Zip(run).All(p => p.First.Syllable.Exact == p.Second.Syllable.Exact));
            if (fitting.Count > 0)
                return (length, fitting.ConvertAll(c => (c.To, c.Weight)));
        }
        return (0, []);
    }

    internal static List<QueryWord> Words(string text) => Analyzer.Tokens(text).ConvertAll(t => new QueryWord(text.Substring(t.Start, t.Length), t.Syllable));

    private static string Key(IReadOnlyList<QueryWord> words) => string.Join(' ', words.Select(w => w.Syllable.Folded));
}
