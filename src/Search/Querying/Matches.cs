using CommsPortal.Search.Ranking;

namespace CommsPortal.Search.Querying;

/// <summary>The documents of a snapshot that match a plan and pass the request's filters.</summary>
internal sealed class Matches(QueryPlan plan, Vocabulary vocabulary, DocumentFilter filter)
{
    internal QueryPlan Plan => plan;

    /// <summary>Counts matches up to a bound.</summary>
    internal int Count(int bound, CancellationToken cancellationToken) => All(cancellationToken).Take(bound).Count();

    /// <summary>All matches as segment and document in it, in the order of documents.</summary>
    internal IEnumerable<(int Segment, int Document)> All(CancellationToken cancellationToken)
    {
        for (var segment = 0; segment < vocabulary.Snapshot.Views.Length; segment++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var matches = new MatchIterator(Required(segment), Math.Max(1, plan.Minimum), filter.Open(segment, plan), vocabulary.Snapshot.Views[segment].Reader.DocumentCount);
            for (var document = matches.Next(0); document != MatchCursor.End; document = matches.Next(document + 1))
                yield return (segment, document);
        }
    }

    /// <summary>The best matches by score.</summary>
    internal List<(float Score, int Document)> Best(int count, (double Score, int Document)? after, CancellationToken cancellationToken)
    {
        var top = new TopDocuments(count, after);
        for (var segment = 0; segment < vocabulary.Snapshot.Views.Length; segment++)
        {
            var required = Required(segment);
            if (required.Count(r => r is not NoneCursor) < Math.Max(1, plan.Minimum))
                continue;
            var reader = vocabulary.Snapshot.Views[segment].Reader;
            var bonuses = plan.Bonuses.Select(b => b.Open(reader, segment)).Where(b => b is not NoneCursor).ToArray();
            new SegmentRanker(required, bonuses, Math.Max(1, plan.Minimum), filter.Open(segment, plan)).Rank(top, vocabulary.Snapshot.Bases[segment], reader.DocumentCount, cancellationToken);
        }
        return top.Drain();
    }

    private MatchCursor[] Required(int segment) => plan.IsEmpty
        ? [new AllCursor(vocabulary.Snapshot.Views[segment].Reader.DocumentCount)]
        : [.. plan.Parts.Select(p => p.Open(vocabulary, segment))];
}
