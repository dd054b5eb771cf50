using CommsPortal.Search.Forward;
using CommsPortal.Search.Ranking;

namespace CommsPortal.Search.Querying;

/// <summary>
/// Orders the best matches anew by all evidence: their score, the places of the query's words (<see cref="Proximity"/>), how exactly
/// words match, and freshness. Only a window of the best is looked at (Wang, Lin and Metzler, "A cascade ranking model", SIGIR 2011).
/// </summary>
internal sealed class Reranker
{
    /// <summary>Documents that are reranked; those after them follow in the order of their first score.</summary>
    internal const int Window = 120;

    private const double WeakMatch = 0.85;

    private readonly QueryPlan plan;
    private readonly Vocabulary vocabulary;
    private readonly SearchIndexOptions options;
    private readonly Proximity proximity;
    private readonly int[] slots;
    private readonly int[] lengths = new int[ForwardIndex.Fields];
    private int[] words = new int[1024];
    private byte[] places = new byte[1024];

    internal Reranker(QueryPlan plan, Vocabulary vocabulary, SearchIndexOptions options)
    {
        (this.plan, this.vocabulary, this.options) = (plan, vocabulary, options);
        var distinct = new Dictionary<string, int>(StringComparer.Ordinal);
        slots = [.. plan.Words.Select(w => distinct.TryGetValue(Key(w), out var slot) ? slot : distinct[Key(w)] = distinct.Count)];
        proximity = new Proximity(slots, [.. plan.Words.Select(w => w.Idf)], plan.Words.Select(w => w.Information), [.. plan.Words.Select(w => w.FollowsPrevious)]);
    }

    /// <summary>The same documents with their final scores, best first, equals in the order of documents.</summary>
    internal List<(double Score, int Document)> Rerank(List<(float Score, int Document)> best)
    {
        var scored = new (double Score, int Document)[best.Count];
        var tables = new WordTable?[vocabulary.Snapshot.Views.Length];
        for (var i = 0; i < best.Count; i++)
        {
            var segment = vocabulary.Snapshot.SegmentOf(best[i].Document);
            var table = tables[segment] ??= new WordTable(plan.Words, slots, vocabulary, segment);
            scored[i] = (Score(best[i].Score, segment, best[i].Document - vocabulary.Snapshot.Bases[segment], table, null), best[i].Document);
        }
        foreach (var table in tables)
            table?.Dispose();
        Array.Sort(scored, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Document.CompareTo(b.Document));
        return [.. scored];
    }

    /// <summary>The final score of one document.</summary>
    internal double Score(float score, int segment, int document, Action<string, double>? explain)
    {
        using var table = new WordTable(plan.Words, slots, vocabulary, segment);
        return Score(score, segment, document, table, explain);
    }

    private double Score(float score, int segment, int document, WordTable table, Action<string, double>? explain)
    {
        var reader = vocabulary.Snapshot.Views[segment].Reader;
        var evidence = 0.0;
        if (plan.Words.Count > 1)
        {
            var count = reader.Forward.Read(document, lengths, ref words);
            if (places.Length < count)
                places = new byte[words.Length];
            var exactness = table.Map(words.AsSpan(0, count), places);
            evidence = proximity.Score(lengths, places.AsSpan(0, count), exactness ? 1 : WeakMatch, explain);
        }
        var freshness = Freshness(reader.Identifiers.TicksOf(document));
        explain?.Invoke("freshness", (score + evidence) * (freshness - 1));
        return (score + evidence) * freshness;
    }

    // As of the last full hour, so that a search asked again gives the same scores, and its next page goes on where this one ends.
    private double Freshness(long ticks)
    {
        if (options.FreshnessWeight <= 0 || ticks < 0)
            return 1;
        var now = options.TimeProvider.GetUtcNow().UtcTicks;
        var age = Math.Max(0, now - (now % TimeSpan.TicksPerHour) - ticks) / (double)options.FreshnessHalfLife.Ticks;
        return 1 + (options.FreshnessWeight * Math.Pow(2, -age));
    }

    private static string Key(PlannedWord word) => word.Weakest == Equality.Folded ? word.Word.Syllable.Folded : word.Word.Syllable.Exact;
}
