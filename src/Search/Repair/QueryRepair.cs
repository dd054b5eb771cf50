using System.Text;
using CommsPortal.Search.Analysis;
using CommsPortal.Search.Querying;
using CommsPortal.Search.Terms;

namespace CommsPortal.Search.Repair;

/// <summary>Proposes what a query that finds too little may have been meant to say, the likeliest first.</summary>
internal sealed class QueryRepair(string query, Vocabulary vocabulary)
{
    private readonly List<Token> tokens = Analyzer.Tokens(query);

    internal IEnumerable<string> Proposals()
    {
        if (tokens.Count is 0 or > QueryParser.MaxWords)
            yield break;
        if (tokens.TrueForAll(t => !t.Syllable.Marked))
        {
            string[] decoded = [.. new[] { Decode(vni: false), Decode(vni: true) }.OfType<string>()];
            foreach (var text in decoded)
                yield return text;
            // Few marks decoded: somebody types without them, and some keys slipped in.
            foreach (var text in decoded.Where(FewMarks))
                yield return Analyzer.Fold(text);
        }
        if (Mend() is { } mended)
            yield return mended;
    }

    /// <summary>
    /// The query decoded from Telex or VNI even if words stay unknown, as of a whole question, provided that it has fewer of them decoded;
    /// null if it is not raw typing.
    /// </summary>
    internal string? Decoded()
    {
        if (tokens.Count is 0 or > QueryParser.MaxWords || tokens.Exists(t => t.Syllable.Marked))
            return null;
        var unknown = Unknown(tokens);
        return unknown == 0 ? null : new[] { Decode(vni: false, whole: false), Decode(vni: true, whole: false) }
            .Where(d => d is not null).Select(d => (Text: d!, Unknown: Unknown(Analyzer.Tokens(d!))))
            .Where(d => d.Unknown < unknown).OrderBy(d => d.Unknown).Select(d => d.Text).FirstOrDefault();
    }

    private int Unknown(List<Token> words) => words.Count(w => vocabulary.Frequency(w.Syllable.Folded) == 0);

    /// <summary>The query decoded, if that changes it and, where the whole is asked for, leaves no unknown word.</summary>
    private string? Decode(bool vni, bool whole = true)
    {
        var words = new string[tokens.Count];
        var changed = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var decoded = Decode(tokens[i], vni);
            if (whole && decoded is null)
                return null;
            words[i] = decoded ?? Surface(tokens[i]);
            changed |= !string.Equals(words[i], Surface(tokens[i]), StringComparison.OrdinalIgnoreCase);
        }
        return changed ? Replace(words) : null;
    }

    /// <summary>
    /// A word decoded, be it a syllable ("soos") or a name that the collection has ("DDawks"); itself if more documents have it as typed
    /// ("U23"); null if it is neither.
    /// </summary>
    private string? Decode(Token token, bool vni)
    {
        var typed = Surface(token);
        var known = vocabulary.Frequency(token.Syllable.Folded);
        if (RawTyping.Decode(typed, vni) is not var (word, isSyllable) || string.Equals(word, typed, StringComparison.OrdinalIgnoreCase))
            return known > 0 || SyllableRules.IsFoldedSyllable(token.Syllable.Folded) ? typed : null;
        var meant = Analyzer.Normalize(word);
        var documents = vocabulary.Find(TermKey.OfExact(meant.Folded, meant.Exact)).Documents;
        if (documents == 0 && known == 0)
            return isSyllable ? word : null;
        return documents >= known ? word : typed;
    }

    private static bool FewMarks(string text) => Analyzer.Tokens(text) is var words && 2 * words.Count(w => w.Syllable.Marked) < words.Count;

    /// <summary>The query with every unknown word corrected, if each can be.</summary>
    private string? Mend()
    {
        var words = new string[tokens.Count];
        var changed = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            words[i] = Surface(tokens[i]);
            var folded = tokens[i].Syllable.Folded;
            if (vocabulary.Frequency(folded) > 0)
                continue;
            var mended = SpaceRestorer.Restore(folded, vocabulary) is { } pieces ? string.Join(' ', pieces)
                : SpellingCorrector.Correct(folded, Neighbour(i - 1), Neighbour(i + 1), vocabulary) is { } word ? Spell(word, tokens[i].Syllable) : null;
            if (mended is null)
                return null;
            words[i] = mended;
            changed = true;
        }
        return changed ? Replace(words) : null;
    }

    /// <summary>A corrected folded word as the collection mostly writes it, when the query writes marks at all.</summary>
    private string Spell(string folded, Syllable typed)
    {
        if (tokens.TrueForAll(t => !t.Syllable.Marked))
            return folded;
        var spellings = vocabulary.Spellings(folded);
        var tone = typed.Exact.Length > typed.Toneless.Length ? typed.Exact[^1..] : "";
        var likeliest = spellings.MaxBy(s => (tone.Length > 0 && s.EndsWith(tone, StringComparison.Ordinal) ? 1.0 : 0.0)
            + (Math.Log(1 + vocabulary.Find(TermKey.OfExact(folded, s)).Documents) / (1 + Math.Log(1 + vocabulary.Snapshot.DocumentCount))));
        return likeliest is null ? folded : Syllable.Render(likeliest);
    }

    private string? Neighbour(int i) => i >= 0 && i < tokens.Count ? tokens[i].Syllable.Folded : null;

    private string Surface(Token token) => query.Substring(token.Start, token.Length);

    private string Replace(string[] words)
    {
        var text = new StringBuilder();
        var at = 0;
        for (var i = 0; i < words.Length; i++)
        {
            text.Append(query, at, tokens[i].Start - at).Append(words[i]);
            at = tokens[i].Start + tokens[i].Length;
        }
        return text.Append(query, at, query.Length - at).ToString();
    }
}
