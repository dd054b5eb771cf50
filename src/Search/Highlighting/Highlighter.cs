using CommsPortal.Search.Analysis;
using CommsPortal.Search.Querying;

namespace CommsPortal.Search.Highlighting;

/// <summary>
/// Marks the query's words in texts as they were put, and picks the passage of lead and body that shows most of the query: the window
/// with the greatest weight of different words, neighbours counting more.
/// </summary>
internal sealed class Highlighter
{
    private const int SnippetWords = 42;
    private const int LongestSnippet = 600;

    private readonly Dictionary<string, (double Weight, int Place)> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Weight, int Place)> folded = new(StringComparer.Ordinal);

    internal Highlighter(QueryPlan plan)
    {
        for (var i = 0; i < plan.Words.Count; i++)
            Add(plan.Words[i].Word, plan.Words[i].Weakest, plan.Words[i].Idf, i);
        foreach (var synonym in plan.Synonyms)
            for (var i = 0; i < synonym.Count; i++)
                Add(synonym[i], Equality.Exact, 0.5, -1000);
    }

    internal HighlightedText Headline(string headline) => Mark(headline, 0, headline.Length, Analyzer.Tokens(headline));

    internal HighlightedText Snippet(string lead, string body)
    {
        HighlightedText? best = null;
        var bestWeight = -1.0;
        foreach (var source in (ReadOnlySpan<string>)[lead, body])
        {
            if (source.Length == 0)
                continue;
            var tokens = Analyzer.Tokens(source);
            var (first, last, weight) = BestWindow(tokens);
            if (best is null || weight > bestWeight * 1.05)
                (best, bestWeight) = (Cut(source, tokens, first, last), weight);
        }
        return best ?? HighlightedText.Empty;
    }

    private void Add(QueryWord word, Equality weakest, double weight, int place)
    {
        if (weakest == Equality.Folded)
            folded.TryAdd(word.Syllable.Folded, (weight, place));
        else
            exact.TryAdd(word.Syllable.Exact, (weight, place));
    }

    private bool TryMatch(Syllable syllable, out (double Weight, int Place) match) =>
        exact.TryGetValue(syllable.Exact, out match) || folded.TryGetValue(syllable.Folded, out match);

    private (int First, int Last, double Weight) BestWindow(List<Token> tokens)
    {
        var hits = new List<(int Token, double Weight, int Place)>();
        for (var i = 0; i < tokens.Count; i++)
            if (TryMatch(tokens[i].Syllable, out var match))
                hits.Add((i, match.Weight, match.Place));
        if (hits.Count == 0)
            return (0, Math.Min(tokens.Count, SnippetWords) - 1, 0);
        var (first, best) = (0, -1.0);
        for (var h = 0; h < hits.Count; h++)
        {
            var weight = WindowWeight(hits, h);
            if (weight > best)
                (first, best) = (hits[h].Token, weight);
        }
        var start = Math.Max(0, first - 6);
        return (start, Math.Min(tokens.Count, start + SnippetWords) - 1, best);
    }

    private static double WindowWeight(List<(int Token, double Weight, int Place)> hits, int from)
    {
        var seen = new HashSet<int>();
        double weight = 0, run = 0, longest = 0;
        for (var h = from; h < hits.Count && hits[h].Token < hits[from].Token + SnippetWords - 6; h++)
        {
            weight += seen.Add(hits[h].Place) ? hits[h].Weight : hits[h].Weight * 0.02;
            var follows = h > from && hits[h].Token == hits[h - 1].Token + 1 && hits[h].Place == hits[h - 1].Place + 1;
            run = (follows ? run : 0) + hits[h].Weight;
            longest = Math.Max(longest, run);
            if (h - from > 200)
                break;
        }
        return weight + longest;
    }

    private HighlightedText Cut(string text, List<Token> tokens, int first, int last)
    {
        if (tokens.Count == 0)
            return new HighlightedText(text.Length <= LongestSnippet ? text : string.Concat(text.AsSpan(0, LongestSnippet), "…"), []);
        var (start, end) = (tokens[first].Start, tokens[last].Start + tokens[last].Length);
        if (first == 0)
            start = 0;
        if (last == tokens.Count - 1)
            end = text.Length;
        end = Math.Min(end, start + LongestSnippet);
        return Mark(text, start, end, tokens);
    }

    private HighlightedText Mark(string text, int start, int end, List<Token> tokens)
    {
        var (before, after) = (start > 0 ? "… " : "", end < text.Length ? " …" : "");
        var spans = new List<TextSpan>();
        foreach (var token in tokens)
        {
            if (token.Start < start || token.Start + token.Length > end || !TryMatch(token.Syllable, out _))
                continue;
            var at = token.Start - start + before.Length;
            if (spans.Count > 0 && spans[^1] is var last && string.IsNullOrWhiteSpace(text[(start - before.Length + last.Start + last.Length)..token.Start]))
                spans[^1] = new TextSpan(last.Start, at + token.Length - last.Start);
            else
                spans.Add(new TextSpan(at, token.Length));
        }
        return new HighlightedText(string.Concat(before, text.AsSpan(start, end - start), after), spans);
    }
}
