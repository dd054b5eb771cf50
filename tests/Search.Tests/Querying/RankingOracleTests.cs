using CommsPortal.Search.Analysis;
using CommsPortal.Search.Forward;
using CommsPortal.Search.Postings;
using CommsPortal.Search.Ranking;

namespace CommsPortal.Search.Tests.Querying;

/// <summary>
/// The whole first ranking against a scorer that reads every document, over random collections of random shapes: same documents, same
/// order, ties included, however the collection is cut into segments.
/// </summary>
public sealed class RankingOracleTests
{
    private static readonly string[] Vocabulary = [.. "một hai ba bốn năm sáu bảy tám chín mười số sổ so chuyển đổi đôi doi kinh tế thành phố".Split(' ')];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pruned_ranking_equals_exhaustive_ranking(int slice)
    {
        var collections = Thoroughness.Collections(usual: 240) / 4;
        for (var seed = slice * collections; seed < (slice + 1) * collections; seed++)
        {
            var random = new Random(seed);
            var documents = Enumerable.Range(0, random.Next(1, 600)).Select(i => Document(random, i)).ToList();
            using var temporary = new TemporaryIndex();
            foreach (var document in documents)
            {
                temporary.Index.Put(document);
                if (random.Next(150) == 0)
                    temporary.Index.Commit(1);
                else if (random.Next(100) == 0)
                    temporary.Index.Refresh();
            }
            temporary.Index.Refresh();
            for (var q = 0; q < 12; q++)
                Compare(temporary.Index, documents, Words(random, random.Next(1, 7)), random, seed);
        }
    }

    private static void Compare(SearchIndex index, List<SearchDocument> documents, string query, Random random, int seed)
    {
        var expected = Naive(documents, query);
        var count = random.Next(1, 40);
        var (actual, total) = index.FirstRanking(query, count);
        Assert.True(expected.Count == total, $"seed {seed}: '{query}' matches {expected.Count}, not {total}");
        Assert.True(expected.Take(count).SequenceEqual(actual), $"seed {seed}: '{query}' ranks {string.Join(' ', expected.Take(count))}, not {string.Join(' ', actual)}");
    }

    private static List<string> Naive(List<SearchDocument> documents, string query)
    {
        var words = Analyzer.Tokens(query).ConvertAll(t => t.Syllable);
        var bare = !words.Exists(w => w.Marked);
        var weights = documents.ConvertAll(d => Weights(d, bare));
        var pairs = documents.ConvertAll(Pairs);
        var distinct = words.Select(w => bare ? w.Folded : w.Exact).Distinct().ToList();
        var neighbours = words.Zip(words.Skip(1), (a, b) => a.Folded + " " + b.Folded).Distinct().ToList();
        float Impact(List<Dictionary<string, float>> all, string term, int document, double boost) => all[document].TryGetValue(term, out var weight)
            ? Bm25.Impacts(Bm25.Idf(documents.Count, all.Count(d => d.ContainsKey(term))) * boost)[Weight.Encode(weight)] : 0;
        return [.. Enumerable.Range(0, documents.Count).Where(d => distinct.TrueForAll(weights[d].ContainsKey))
            .Select(d => (d, Score: distinct.Aggregate(0f, (sum, t) => sum + Impact(weights, t, d, 1)) is var first ? neighbours.Aggregate(first, (sum, p) => sum + Impact(pairs, p, d, 0.3)) : 0))
            .OrderByDescending(r => r.Score).ThenBy(r => r.d).Select(r => documents[r.d].Id)];
    }

    private static Dictionary<string, float> Weights(SearchDocument document, bool bare)
    {
        var weights = new Dictionary<string, float>();
        foreach (var (field, words) in Fields(document))
            foreach (var word in words)
            {
                var term = bare ? word.Folded : word.Exact;
                weights[term] = weights.GetValueOrDefault(term) + FieldWeights.PerOccurrence(field, words.Count);
            }
        return weights;
    }

    private static Dictionary<string, float> Pairs(SearchDocument document)
    {
        var weights = new Dictionary<string, float>();
        foreach (var (field, words) in Fields(document).Where(f => f.Field != Field.Body))
            foreach (var pair in words.Zip(words.Skip(1), (a, b) => a.Folded + " " + b.Folded))
                weights[pair] = weights.GetValueOrDefault(pair) + FieldWeights.PerOccurrence(field, words.Count);
        return weights;
    }

    private static IEnumerable<(Field Field, List<Syllable> Words)> Fields(SearchDocument document) =>
    [
        (Field.Headline, Analyzer.Tokens(document.Headline).ConvertAll(t => t.Syllable)),
        (Field.Lead, Analyzer.Tokens(document.Lead).ConvertAll(t => t.Syllable)),
        (Field.Body, Analyzer.Tokens(document.Body).ConvertAll(t => t.Syllable)),
    ];

    private static SearchDocument Document(Random random, int id) => new()
    {
        Id = $"d{id}",
        Headline = Words(random, random.Next(0, 8)),
        Lead = Words(random, random.Next(0, 12)),
        Body = Words(random, random.Next(0, 30)),
    };

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[(int)(Vocabulary.Length * Math.Pow(random.NextDouble(), 2))]));
}
