using CommsPortal.Search.Ranking;

namespace CommsPortal.Search.Querying;

/// <summary>The documents of a snapshot that match a plan and pass the request's filters. Not thread-safe.</summary>
internal sealed class Matches(QueryPlan plan, Vocabulary vocabulary, DocumentFilter filter)
{
    /// <summary>The first matches are remembered, so that counting, facets and ranking find them once; a few more than are counted by default.</summary>
    private const int Remembered = 1024;

    private readonly List<(int Segment, int Document)> known = [];
    private IEnumerator<(int Segment, int Document)>? walk;
    private bool complete;

    internal QueryPlan Plan => plan;

    /// <summary>Counts matches up to a bound.</summary>
    internal int Count(int bound, CancellationToken cancellationToken) => All(cancellationToken).Take(bound).Count();

    /// <summary>All matches as segment and document in it, in the order of documents.</summary>
    internal IEnumerable<(int Segment, int Document)> All(CancellationToken cancellationToken)
    {
        for (var i = 0; i < known.Count || Remember(cancellationToken); i++)
            yield return known[i];
        if (complete)
            yield break;
        foreach (var match in Walk(cancellationToken).Skip(known.Count))
            yield return match;
    }

    /// <summary>The best matches by score.</summary>
    internal List<(float Score, int Document)> Best(int count, (double Score, int Document)? after, CancellationToken cancellationToken)
    {
        var top = new TopDocuments(count, after);
        for (var segment = 0; segment < vocabulary.Snapshot.Views.Length; segment++)
        {
            var reader = vocabulary.Snapshot.Views[segment].Reader;
            var required = Required(segment);
            if (required.Count(r => r is not NoneCursor) < Math.Max(1, plan.Minimum))
                continue;
            MatchCursor[] bonuses = [.. plan.Bonuses.Select(b => b.Open(reader, segment)).Where(b => b is not NoneCursor)];
            var ranker = new SegmentRanker(required, bonuses, Math.Max(1, plan.Minimum), complete ? null : filter.Open(segment, plan, vocabulary));
            if (complete)
                ranker.Rank(top, vocabulary.Snapshot.Bases[segment], known.Where(k => k.Segment == segment).Select(k => k.Document));
            else
                ranker.Rank(top, vocabulary.Snapshot.Bases[segment], reader.DocumentCount, cancellationToken);
        }
        return top.Drain();
    }

    private bool Remember(CancellationToken cancellationToken)
    {
        if (complete || known.Count == Remembered)
            return false;
        walk ??= Walk(cancellationToken).GetEnumerator();
        if (walk.MoveNext())
            known.Add(walk.Current);
        else
            complete = true;
        return !complete;
    }

    private IEnumerable<(int Segment, int Document)> Walk(CancellationToken cancellationToken)
    {
        for (var segment = 0; segment < vocabulary.Snapshot.Views.Length; segment++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var matches = new MatchIterator(Required(segment), Math.Max(1, plan.Minimum), filter.Open(segment, plan, vocabulary), vocabulary.Snapshot.Views[segment].Reader.DocumentCount);
            for (var document = matches.Next(0); document != MatchCursor.End; document = matches.Next(document + 1))
                yield return (segment, document);
        }
    }

    private MatchCursor[] Required(int segment) => plan.IsEmpty
        ? [new AllCursor(vocabulary.Snapshot.Views[segment].Reader.DocumentCount)]
        : [.. plan.Parts.Select(p => p.Open(vocabulary, segment))];
}
