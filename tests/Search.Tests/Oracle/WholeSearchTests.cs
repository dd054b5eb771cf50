namespace CommsPortal.Search.Tests.Oracle;

/// <summary>
/// Whole searches over random collections against a reading of the documented rules that shares nothing with the library: which
/// documents match, how they are counted, in which order they stand over all pages, and that explanations add up.
/// </summary>
public sealed class WholeSearchTests
{
    /// <summary>As many as are ranked by all evidence; those after them by their words alone.</summary>
    private const int Window = 120;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Searches_of_small_collections_are_as_the_rules_say(int slice)
    {
        var collections = Thoroughness.Collections(usual: 300) / 6;
        for (var seed = slice * collections; seed < (slice + 1) * collections; seed++)
            Compare(seed, seed % 40 + 1, queries: 12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Searches_past_the_window_of_the_second_ranking_are_as_the_rules_say(int slice)
    {
        for (var seed = 1000 * slice; seed < (1000 * slice) + 2; seed++)
            Compare(seed, 420, queries: 10);
    }

    private static void Compare(int seed, int operations, int queries)
    {
        var corpus = new RandomCorpus(seed);
        var options = new SearchIndexOptions
        {
            Synonyms = new SynonymTable(RandomCorpus.Synonyms),
            FreshnessWeight = seed % 3 == 0 ? 0.3 : 0,
            TimeProvider = new StillTime(),
            RefreshInterval = TimeSpan.FromMinutes(1),
        };
        using var temporary = new TemporaryIndex(options);
        var documents = corpus.Fill(temporary, options, operations);
        Assert.Equal(documents.Count, temporary.Index.Count);
        for (var q = 0; q < queries; q++)
        {
            var clauses = corpus.Clauses();
            var request = corpus.Request(corpus.Type(clauses));
            var query = new OracleQuery(clauses, RandomCorpus.Synonyms);
            var (matches, relaxed) = query.Match(documents.FindAll(d => d.Passes(request)), request.Relax);
            var about = $"seed {seed}, query {q} '{request.Query}'";
            var first = temporary.Index.Search(request);
            Assert.True(relaxed == first.Interpretation.Relaxed, about);
            CompareCounts(first, request, matches, everything: query.IsEmpty && matches.Count == documents.Count, about);
            var hits = Pages.All(temporary.Index, request);
            Assert.True(matches.Select(m => m.Document.Id).Order().SequenceEqual(hits.Select(h => h.Id).Order()), $"{about} finds other documents.");
            if (request.Sort != SearchSort.Relevance || query.IsEmpty)
                Assert.True(ByDate(matches, request.Sort == SearchSort.Oldest).SequenceEqual(hits.Select(h => h.Id)), $"{about} is in another order.");
            else
                CompareRanking(temporary.Index, request, matches, hits, about);
            Assert.All(documents.Except(matches).Take(2), d => Assert.Null(temporary.Index.Explain(request, d.Document.Id)));
        }
    }

    private static void CompareCounts(SearchResult result, SearchRequest request, List<OracleDocument> matches, bool everything, string about)
    {
        // The number of all documents is known without counting.
        var known = everything && request.FacetNames.Count == 0 && request.Filters.Count == 0 && request.From is null && request.To is null && !request.Query.Contains('-');
        var bound = known ? int.MaxValue : request.CountBound;
        Assert.True((Math.Min(matches.Count, bound), matches.Count > bound) == (result.Total, result.TotalIsLowerBound), $"{about} counts {result.Total} of {matches.Count}.");
        Assert.Equal(request.FacetNames, result.Facets.Select(f => f.Name));
        foreach (var facet in result.Facets)
        {
            var counts = matches.SelectMany(m => m.Facet(facet.Name)).GroupBy(v => v).Select(g => new FacetCount(g.Key, g.Count()))
                .OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal).ToList();
            if (result.TotalIsLowerBound)
                Assert.All(facet.Values, v => Assert.InRange(v.Count, 1, Math.Min(request.CountBound, counts.Single(c => c.Value == v.Value).Count)));
            else
                Assert.Equal(counts.Take(request.FacetLimit), facet.Values);
        }
    }

    private static IEnumerable<string> ByDate(List<OracleDocument> matches, bool oldest)
    {
        var ticks = (OracleDocument d) => d.Document.Date?.UtcTicks ?? -1;
        return (oldest ? matches.OrderBy(ticks) : matches.OrderByDescending(ticks)).Select(d => d.Document.Id);
    }

    /// <summary>The pages against the explanations, for which every document is scored by itself and nothing is passed over.</summary>
    private static void CompareRanking(SearchIndex index, SearchRequest request, List<OracleDocument> matches, List<SearchHit> hits, string about)
    {
        var scored = matches.ConvertAll(m => (m.Document.Id, Explanation: index.Explain(request, m.Document.Id)!));
        Assert.All(scored, s => AssertAddsUp(s.Explanation));
        var byWords = scored.OrderByDescending(s => s.Explanation.Details[0].Value).ToList();
        var expected = scored.Where(byWords.Take(Window).Contains).OrderByDescending(s => s.Explanation.Value).Concat(byWords.Skip(Window)).ToList();
        Assert.True(expected.Select(e => e.Id).SequenceEqual(hits.Select(h => h.Id)), $"{about} ranks {string.Join(' ', hits.Select(h => h.Id))}, not {string.Join(' ', expected.Select(e => e.Id))}");
        Assert.Equal(expected.Select(e => e.Explanation.Value), hits.Select(h => h.Score));
    }

    private static void AssertAddsUp(Explanation explanation)
    {
        if (explanation.Details.Count == 0)
            return;
        Assert.Equal(explanation.Value, explanation.Details.Sum(d => d.Value), 1e-5 * Math.Max(1, Math.Abs(explanation.Value)));
        Assert.All(explanation.Details, AssertAddsUp);
    }

    private sealed class StillTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2023, 2, 1, 8, 30, 0, TimeSpan.Zero);
    }
}
