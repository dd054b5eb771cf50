using CommsPortal.Search.Analysis;

namespace CommsPortal.Search.Highlighting;

/// <summary>Marks in a suggestion what has been typed of it; the last word may be unfinished.</summary>
internal static class PrefixMarker
{
    internal static HighlightedText Mark(string text, IReadOnlyList<Syllable> typed)
    {
        var tokens = Analyzer.Tokens(text);
        var at = Find(tokens, typed);
        if (at >= 0)
        {
            var last = tokens[at + typed.Count - 1];
            return new HighlightedText(text, [new TextSpan(tokens[at].Start, last.Start + Shown(text, last, typed[^1]) - tokens[at].Start)]);
        }
        var folded = typed.Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        return new HighlightedText(text, [.. tokens.Where(t => folded.Contains(t.Syllable.Folded)).Select(t => new TextSpan(t.Start, t.Length))]);
    }

    /// <summary>3: the text begins with what is typed; 2: it stands inside; 1: only the words do. A half more when the marks agree too.</summary>
    internal static double Rank(string text, IReadOnlyList<Syllable> typed)
    {
        var tokens = Analyzer.Tokens(text);
        var at = Find(tokens, typed);
        if (at < 0)
            return 1;
        var agrees = Enumerable.Range(0, typed.Count - 1).All(i => tokens[at + i].Syllable.Exact == typed[i].Exact)
            && tokens[at + typed.Count - 1].Syllable.Toneless.StartsWith(typed[^1].Toneless, StringComparison.Ordinal);
        return (at == 0 ? 3 : 2) + (agrees ? 0.5 : 0);
    }

    private static int Find(List<Token> tokens, IReadOnlyList<Syllable> typed)
    {
        for (var at = 0; at + typed.Count <= tokens.Count; at++)
        {
            var n = 0;
            while (n < typed.Count - 1 && tokens[at + n].Syllable.Folded == typed[n].Folded)
                n++;
            if (n == typed.Count - 1 && tokens[at + n].Syllable.Folded.StartsWith(typed[n].Folded, StringComparison.Ordinal))
                return at;
        }
        return -1;
    }

    /// <summary>How many units of a token the typed letters take, marks that follow them included.</summary>
    private static int Shown(string text, Token token, Syllable typed)
    {
        for (var length = 1; length < Math.Min(token.Length, Syllable.MaxUnits); length++)
        {
            var next = text[token.Start + length];
            var whole = System.Globalization.CharUnicodeInfo.GetUnicodeCategory(next) != System.Globalization.UnicodeCategory.NonSpacingMark && !char.IsLowSurrogate(next);
            if (whole && Analyzer.Normalize(text.AsSpan(token.Start, length)).Folded.Length >= typed.Folded.Length)
                return length;
        }
        return token.Length;
    }
}
