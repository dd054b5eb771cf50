using System.Text;
using CommsPortal.Search.Highlighting;
using CommsPortal.Search.Ranking;
using CommsPortal.Search.Repair;
using CommsPortal.Search.Segments;

namespace CommsPortal.Search.Querying;

/// <summary>Answers one request on one snapshot.</summary>
internal sealed class Searcher(IndexSnapshot snapshot, SearchIndexOptions options, SynonymIndex synonyms, SearchRequest request, CancellationToken cancellationToken)
{
    /// <summary>With fewer strict matches than this, other readings of the query are tried.</summary>
    private const int Few = 3;

    /// <summary>Queries of up to this many parts are also tried with other tones and marks when few documents match as typed.</summary>
    private const int ShortQuery = 3;

    private readonly Vocabulary vocabulary = new(snapshot);
    private readonly DocumentFilter filter = new(request, snapshot);
    private readonly FacetCounter facets = new(snapshot, request.FacetNames);

    private string? searchedInstead;
    private string? didYouMean;

    internal SearchResult Search()
    {
        var (matches, relaxed) = Understand();
        var (total, exact) = CountAndFacets(matches);
        var (hits, next) = request.Sort == SearchSort.Relevance && !matches.Plan.IsEmpty ? ByRelevance(matches) : ByDate(matches);
        var highlighter = request.Highlight ? new Highlighter(matches.Plan) : null;
        return new SearchResult
        {
            Hits = hits.ConvertAll(h => Hit(h.Document, h.Score, highlighter)),
            Total = total,
            TotalIsLowerBound = !exact,
            Facets = facets.Results(request.FacetLimit),
            Next = next,
            SearchedInstead = searchedInstead,
            DidYouMean = didYouMean,
            Interpretation = Interpret(matches.Plan, relaxed),
        };
    }

    internal Explanation? Explain(string id)
    {
        var matches = Understand().Matches;
        foreach (var (segment, document) in matches.All(cancellationToken))
        {
            if (snapshot.Views[segment].Reader.Identifiers.IdOf(document) == id)
                return Explain(matches, segment, document);
        }
        return null;
    }

    /// <summary>The matches of the strictest reading of the query that has some; repaired when the query as typed has none.</summary>
    private (Matches Matches, bool Relaxed) Understand()
    {
        var clauses = QueryParser.Parse(request.Query);
        var strict = Match(clauses, relaxed: false, weak: false);
        if (strict.Plan.IsEmpty)
            return (strict, false);
        var found = strict.Count(Few, cancellationToken);
        if (found >= Few)
            return (strict, false);
        if (request.Repair && Repaired(found) is { } repaired)
            return (repaired, false);
        if (!request.Relax)
            return (strict, false);
        if (request.Repair && found == 0 && new QueryRepair(request.Query, vocabulary).Decoded() is { } decoded)
            return (Relaxed(QueryParser.Parse(searchedInstead = decoded)), true);
        var relaxed = Relaxed(clauses);
        var unmet = request.Repair && clauses.Exists(c => c.Phrase && !c.Excluded) && relaxed.Count(1, cancellationToken) == 0;
        return unmet && WithoutPhrases() is { } words ? words : (relaxed, true);
    }

    /// <summary>The matches of the words of phrases that no document has as they stand, if there are any.</summary>
    private (Matches Matches, bool Relaxed)? WithoutPhrases()
    {
        var text = QueryParser.WithoutQuotes(request.Query);
        var clauses = QueryParser.Parse(text);
        var strict = Match(clauses, relaxed: false, weak: false);
        var relaxed = strict.Count(Few, cancellationToken) < Few;
        var matches = relaxed ? Relaxed(clauses) : strict;
        if (relaxed && matches.Count(1, cancellationToken) == 0)
            return null;
        searchedInstead = text;
        return (matches, relaxed);
    }

    /// <summary>The matches of some of the words; with other marks if the words are few, or those that match are.</summary>
    private Matches Relaxed(List<QueryClause> clauses)
    {
        var some = Match(clauses, relaxed: true, weak: false);
        var enough = some.Plan.Parts.Count > ShortQuery && some.Count(Few, cancellationToken) >= Few;
        return enough ? some : Match(clauses, relaxed: true, weak: true);
    }

    /// <summary>The matches of a repaired query that has more of them: searched instead of one that has none, otherwise only offered.</summary>
    private Matches? Repaired(int found)
    {
        foreach (var proposal in new QueryRepair(request.Query, vocabulary).Proposals())
        {
            var matches = Match(QueryParser.Parse(proposal), relaxed: false, weak: false);
            if (matches.Plan.IsEmpty || matches.Count(found + 1, cancellationToken) <= found)
                continue;
            if (found > 0)
            {
                didYouMean = proposal;
                return null;
            }
            searchedInstead = proposal;
            return matches;
        }
        return null;
    }

    private Matches Match(List<QueryClause> clauses, bool relaxed, bool weak) =>
        new(QueryPlanner.Plan(clauses, vocabulary, synonyms, relaxed, weak), vocabulary, filter);

    private (int Total, bool Exact) CountAndFacets(Matches matches)
    {
        if (request.FacetNames.Count == 0 && request.CountBound == 0)
            return (0, false);
        if (matches.Plan.IsEmpty && request.FacetNames.Count == 0 && request.Filters.Count == 0 && request.From is null && request.To is null && matches.Plan.Restrictions.Count == 0)
            return (snapshot.LiveCount, true);
        var total = 0;
        foreach (var (segment, document) in matches.All(cancellationToken))
        {
            if (total == request.CountBound)
                return (total, false);
            total++;
            if (request.FacetNames.Count > 0)
                facets.Add(segment, document);
        }
        return (total, true);
    }

    private (List<(double Score, int Document)> Hits, string? Next) ByRelevance(Matches matches)
    {
        var after = request.After is null ? null : PageCursor.Parse(request.After, byDate: false);
        var hits = new List<(double Score, int Document)>();
        (double Score, int Document)? tailAfter = null;
        var inWindow = 0;
        if (after is not { Kind: 'T' })
        {
            var best = matches.Best(Reranker.Window, null, cancellationToken);
            var window = new Reranker(matches.Plan, vocabulary, options).Rerank(best);
            if (best.Count == Reranker.Window)
                tailAfter = best[^1];
            hits.AddRange(window.Skip(after is null ? 0 : IndexAfter(window, after)).Take(request.Limit + 1));
            inWindow = hits.Count;
        }
        else
            tailAfter = (after.Score, Locate(after.Id));
        if (hits.Count <= request.Limit && tailAfter is not null)
            hits.AddRange(matches.Best(request.Limit + 1 - hits.Count, tailAfter, cancellationToken).Select(t => ((double)t.Score, t.Document)));
        if (hits.Count <= request.Limit)
            return (hits, null);
        hits.RemoveRange(request.Limit, hits.Count - request.Limit);
        return (hits, PageCursor.OfScore(hits.Count <= inWindow ? 'R' : 'T', hits[^1].Score, IdOf(hits[^1].Document)).ToString());
    }

    private int IndexAfter(List<(double Score, int Document)> window, PageCursor after)
    {
        // Freshness fades while somebody reads: the document has another score by now and is still where the page ended.
        var at = window.FindIndex(w => IdOf(w.Document) == after.Id);
        return at >= 0 ? at + 1 : window.FindIndex(w => w.Score < after.Score) is >= 0 and var lower ? lower : window.Count;
    }

    private (List<(double Score, int Document)> Hits, string? Next) ByDate(Matches matches)
    {
        var oldest = request.Sort == SearchSort.Oldest;
        var after = request.After is null ? null : PageCursor.Parse(request.After, byDate: true);
        (long Ticks, int Document)? last = after is null ? null : (after.Value, Locate(after.Id));
        var comparer = Comparer<(long Ticks, int Document)>.Create((a, b) =>
            (oldest ? a.Ticks.CompareTo(b.Ticks) : b.Ticks.CompareTo(a.Ticks)) is not 0 and var order ? order : a.Document.CompareTo(b.Document));
        var worstFirst = Comparer<(long, int)>.Create((a, b) => comparer.Compare(b, a));
        var heap = new PriorityQueue<(long Ticks, int Document), (long, int)>(worstFirst);
        foreach (var (segment, document) in matches.All(cancellationToken))
        {
            var each = (snapshot.Views[segment].Reader.Identifiers.TicksOf(document), snapshot.Bases[segment] + document);
            if (last is { } end && comparer.Compare(each, end) <= 0)
                continue;
            if (heap.Count <= request.Limit)
                heap.Enqueue(each, each);
            else if (comparer.Compare(each, heap.Peek()) < 0)
                heap.DequeueEnqueue(each, each);
        }
        var hits = new List<(long Ticks, int Document)>();
        while (heap.TryDequeue(out var each, out _))
            hits.Add(each);
        hits.Reverse();
        var more = hits.Count > request.Limit;
        if (more)
            hits.RemoveAt(request.Limit);
        return (hits.ConvertAll(h => (0.0, h.Document)), more ? new PageCursor('D', hits[^1].Ticks, IdOf(hits[^1].Document)).ToString() : null);
    }

    /// <summary>The document with an identifier, or the one after all when it has gone.</summary>
    private int Locate(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        for (var segment = snapshot.Views.Length - 1; segment >= 0; segment--)
            if (snapshot.Views[segment].Reader.Identifiers.Find(bytes) is >= 0 and var document && !snapshot.Views[segment].IsDeleted(document))
                return snapshot.Bases[segment] + document;
        return int.MaxValue;
    }

    private string IdOf(int document)
    {
        var segment = snapshot.SegmentOf(document);
        return snapshot.Views[segment].Reader.Identifiers.IdOf(document - snapshot.Bases[segment]);
    }

    private SearchHit Hit(int document, double score, Highlighter? highlighter)
    {
        var segment = snapshot.SegmentOf(document);
        var reader = snapshot.Views[segment].Reader;
        var local = document - snapshot.Bases[segment];
        var ticks = reader.Identifiers.TicksOf(local);
        var (lead, body) = highlighter is null ? ("", "") : reader.Read(local);
        return new SearchHit
        {
            Id = reader.Identifiers.IdOf(local),
            Score = score,
            Date = ticks < 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero),
            Headline = highlighter is null ? HighlightedText.Empty : highlighter.Headline(reader.Headlines.Read(local)),
            Snippet = highlighter is null ? HighlightedText.Empty : highlighter.Snippet(lead, body),
        };
    }

    private static QueryInterpretation Interpret(QueryPlan plan, bool relaxed) => new()
    {
        Words = [.. plan.Words.Select(w => w.Word.Surface.ToLowerInvariant()).Distinct()],
        Phrases = [.. plan.Restrictions.Where(r => !r.Excluded && r.Words.Count > 1).Select(r => string.Join(' ', r.Words.Select(w => w.Surface)))],
        Excluded = [.. plan.Restrictions.Where(r => r.Excluded).Select(r => string.Join(' ', r.Words.Select(w => w.Surface)))],
        Synonyms = [.. plan.Synonyms.Select(s => string.Join(' ', s.Select(w => w.Surface))).Distinct()],
        Relaxed = relaxed,
    };

    private Explanation Explain(Matches matches, int segment, int document)
    {
        var plan = matches.Plan;
        var words = new List<Explanation>();
        float score = 0;
        foreach (var (part, n) in plan.Parts.Select((p, n) => (p, n)))
            Explain(part.Open(vocabulary, segment), $"part {n + 1}: " + string.Join(" | ", part.Alternatives.Select(a => string.Join(' ', a.Terms.Select(t => $"{t.Name} (in {t.Statistics.Documents} documents, idf {t.Idf:0.00}, boost {t.Boost:0.00})")))), document, words, ref score);
        foreach (var pair in plan.Bonuses)
            Explain(pair.Open(snapshot.Views[segment].Reader, segment), $"neighbours: {pair.Name} (in {pair.Statistics.Documents} documents)", document, words, ref score);
        var details = new List<Explanation> { new("words", score, words) };
        var number = snapshot.Bases[segment] + document;
        if (!matches.Best(Reranker.Window, null, cancellationToken).Exists(b => b.Document == number))
            return new Explanation($"score, by words alone after the best {Reranker.Window}", score, details);
        var final = new Reranker(plan, vocabulary, options).Score(score, segment, document, (what, value) => details.Add(new Explanation(what, value, [])));
        return new Explanation("score", final, details);
    }

    private static void Explain(MatchCursor cursor, string what, int document, List<Explanation> details, ref float score)
    {
        if (cursor.Advance(document) != document)
            return;
        details.Add(new Explanation(what, cursor.Score, []));
        score += cursor.Score;
    }
}
