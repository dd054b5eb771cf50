using System.Text;
using CommsPortal.Search.Forward;
using CommsPortal.Search.Ranking;
using CommsPortal.Search.Segments;
using CommsPortal.Search.Terms;

namespace CommsPortal.Search.Querying;

/// <summary>
/// Finds documents on the same matter: the document's most telling words and neighbouring words (by frequency in it × inverse
/// document frequency, the first field counting most) become a query of which a third must match.
/// </summary>
internal sealed class SimilarDocuments(IndexSnapshot snapshot)
{
    private const int MostTerms = 24;
    private const int MostPairs = 12;

    private static readonly double[] FieldGain = [3, 2, 1, 3, 2];

    private readonly Vocabulary vocabulary = new(snapshot);

    internal IReadOnlyList<SearchHit> Find(string id, int count)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        for (var segment = snapshot.Views.Length - 1; segment >= 0; segment--)
        {
            var view = snapshot.Views[segment];
            if (view.Reader.Identifiers.Find(bytes) is >= 0 and var document && !view.IsDeleted(document))
                return Find(segment, document, count).ConvertAll(Hit);
        }
        return [];
    }

    private SearchHit Hit((float Score, int Document) found)
    {
        var segment = snapshot.SegmentOf(found.Document);
        var reader = snapshot.Views[segment].Reader;
        var local = found.Document - snapshot.Bases[segment];
        var ticks = reader.Identifiers.TicksOf(local);
        return new SearchHit
        {
            Id = reader.Identifiers.IdOf(local),
            Score = found.Score,
            Date = ticks < 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero),
            Headline = new HighlightedText(reader.Headlines.Read(local), []),
        };
    }

    private List<(float Score, int Document)> Find(int segment, int document, int count)
    {
        var (singles, pairs) = Gather(segment, document);
        var terms = Best(pairs, MostPairs);
        terms.AddRange(Best(singles, MostTerms - terms.Count));
        if (terms.Count == 0)
            return [];
        var parts = terms.ConvertAll(t => new PlannedPart([new PlannedAlternative([t], [])]));
        var plan = new QueryPlan(parts, [], (parts.Count + 2) / 3, [], [], []);
        var own = snapshot.Bases[segment] + document;
        var best = new Matches(plan, vocabulary, new DocumentFilter(new SearchRequest(), vocabulary.Snapshot)).Best(count + 1, null, CancellationToken.None);
        best.RemoveAll(b => b.Document == own);
        return best.GetRange(0, Math.Min(count, best.Count));
    }

    /// <summary>The keys of the document's words and of its neighbouring words outside the body, with their gain.</summary>
    private (Dictionary<string, double> Singles, Dictionary<string, double> Pairs) Gather(int segment, int document)
    {
        var reader = snapshot.Views[segment].Reader;
        var lengths = new int[ForwardIndex.Fields];
        var words = new int[1024];
        reader.Forward.Read(document, lengths, ref words);
        var singles = new Dictionary<string, double>(StringComparer.Ordinal);
        var pairs = new Dictionary<string, double>(StringComparer.Ordinal);
        var keys = new Dictionary<int, byte[]>();
        for (int field = 0, at = 0; field < lengths.Length; field++)
        {
            string? before = null;
            for (var end = at + lengths[field]; at < end; at++)
            {
                if (words[at] == 0)
                {
                    before = null;
                    continue;
                }
                var key = KeyOf(reader, words[at], keys);
                var folded = TermKey.Parts(key).First;
                Add(singles, key, FieldGain[field]);
                if (before is not null && field != (int)Field.Body)
                    Add(pairs, TermKey.OfPair(before, folded), FieldGain[field]);
                before = folded;
            }
        }
        return (singles, pairs);
    }

    private static byte[] KeyOf(SegmentReader reader, int word, Dictionary<int, byte[]> known)
    {
        if (known.TryGetValue(word, out var key))
            return key;
        var walk = reader.Terms.At(reader.Forward.TermOf(word));
        walk.MoveNext();
        return known[word] = walk.Key.ToArray();
    }

    private static void Add(Dictionary<string, double> gains, byte[] key, double gain)
    {
        var text = Encoding.Latin1.GetString(key);
        gains[text] = gains.GetValueOrDefault(text) + gain;
    }

    /// <summary>Terms that other documents have as well, but not most of them.</summary>
    private List<PlannedTerm> Best(Dictionary<string, double> gains, int most) => [.. gains
        .OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).Take(300)
        .Select(g => (Key: Encoding.Latin1.GetBytes(g.Key), Gain: g.Value))
        .Select(g => (g.Key, g.Gain, Found: vocabulary.Find(g.Key)))
        .Where(g => g.Found.Documents > 1)
        .Select(g => (g.Key, g.Found, Idf: Bm25.Idf(snapshot.DocumentCount, g.Found.Documents), g.Gain))
        .OrderByDescending(g => g.Idf * Bm25.Saturation(g.Gain)).Take(most)
        .Select(g => new PlannedTerm(Encoding.UTF8.GetString(g.Key.AsSpan(1)), g.Found, g.Idf, 1))];
}
