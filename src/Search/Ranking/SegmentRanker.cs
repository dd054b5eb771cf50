using CommsPortal.Search.Querying;

namespace CommsPortal.Search.Ranking;

/// <summary>
/// Finds the best documents of one segment: those that match at least <c>minimum</c> of the required parts, scored by the sum
/// over all parts and bonuses. Ranges and documents whose bound does not exceed the threshold are passed over: block-max
/// pruning with the parts of least score tried last (Turtle and Flood, 1995; Ding and Suel, 2011; Chakrabarti, Chaudhuri and
/// Ganti, ICDE 2011). The result is exactly that of scoring everything.
/// </summary>
internal sealed class SegmentRanker
{
    /// <summary>Bounds are sums in another order than scores; this covers the rounding.</summary>
    private const float Slack = 1.00001f;

    private const int WidestRange = 8192;

    /// <summary>The fewest candidates in a range for which scoring it in bulk pays.</summary>
    internal const int FewInRange = 24;

    private readonly MatchCursor[] required;
    private readonly MatchCursor[] bonuses;
    private readonly MatchCursor[] lists;
    private readonly int minimum;
    private readonly SegmentFilter? filter;

    /// <summary>Required parts, cheapest first, as indexes; the first <see cref="leads"/> of them find every match.</summary>
    private readonly int[] order;
    private readonly int leads;
    private readonly float[] scores;
    private readonly float[] bounds;
    private readonly float[] suffix;

    internal SegmentRanker(MatchCursor[] required, MatchCursor[] bonuses, int minimum, SegmentFilter? filter)
    {
        (this.required, this.bonuses, this.minimum, this.filter) = (required, bonuses, minimum, filter);
        lists = [.. required, .. bonuses];
        order = [.. Enumerable.Range(0, required.Length).OrderBy(i => required[i].Cost)];
        leads = required.Length - minimum + 1;
        scores = new float[required.Length];
        bounds = new float[lists.Length];
        suffix = new float[required.Length + 1];
    }

    /// <summary>Offers the best documents of the segment.</summary>
    internal void Rank(TopDocuments top, int documentBase, int documentCount, CancellationToken cancellationToken)
    {
        if (order.Take(leads).Sum(i => required[i].Cost) * RangeSums.Size > documentCount * (long)FewInRange)
            RankDense(top, documentBase, documentCount, cancellationToken);
        else
            RankSparse(top, documentBase, documentCount, cancellationToken);
    }

    /// <summary>Offers the best of documents that are known to match, in ascending order.</summary>
    internal void Rank(TopDocuments top, int documentBase, IEnumerable<int> documents)
    {
        for (var i = 0; i < lists.Length; i++)
            bounds[i] = lists[i].MaxScore;
        SumBounds();
        foreach (var document in documents)
            if (TryScore(document, top.Threshold, out var score))
                top.Offer(score, documentBase + document);
    }

    private void RankDense(TopDocuments top, int documentBase, int documentCount, CancellationToken cancellationToken)
    {
        var sums = new RangeSums(lists, required.Length);
        for (var from = 0; from < documentCount; from += RangeSums.Size)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var to = Math.Min(from + RangeSums.Size, documentCount) - 1;
            if (Bound(from, to) * Slack <= top.Threshold)
                continue;
            sums.Read(from, minimum, top.Threshold / Slack, bounds);
            for (var i = 0; (i = sums.Next(i, minimum, top.Threshold / Slack)) >= 0 && from + i <= to; i++)
                if ((filter is null || filter.Passes(from + i)) && sums.TryScore(i, minimum, out var score))
                    top.Offer(score, documentBase + from + i);
        }
    }

    private void RankSparse(TopDocuments top, int documentBase, int documentCount, CancellationToken cancellationToken)
    {
        for (var from = FirstFrom(0, leads); from != MatchCursor.End;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var to = Math.Min(RangeEnd(from), documentCount - 1);
            if (Bound(from, to) * Slack > top.Threshold)
                RankRange(top, documentBase, from, to);
            from = FirstFrom(to + 1, leads);
        }
    }

    /// <summary>The bound of a range; also that of each list.</summary>
    private float Bound(int from, int to)
    {
        var sum = 0f;
        for (var i = 0; i < lists.Length; i++)
            sum += bounds[i] = lists[i].Document <= to ? lists[i].MaxScoreIn(from, to) : 0;
        return sum;
    }

    /// <summary>The first document at or after one that one of the first leads has.</summary>
    private int FirstFrom(int target, int among)
    {
        var least = MatchCursor.End;
        for (var i = 0; i < among; i++)
            least = Math.Min(least, required[order[i]].Advance(target));
        return least;
    }

    private int RangeEnd(int from)
    {
        var end = from + WidestRange;
        for (var i = 0; i < leads; i++)
        {
            var lead = required[order[i]];
            end = Math.Min(end, lead.Document > from ? lead.Document - 1 + WidestRange : lead.BlockEnd(from));
        }
        return Math.Max(end, from);
    }

    private void RankRange(TopDocuments top, int documentBase, int from, int to)
    {
        SumBounds();
        // Documents that only the later leads have cannot exceed the threshold in this range.
        var useful = 1;
        while (useful < leads && suffix[useful] > top.Threshold)
            useful++;
        for (var document = FirstFrom(from, useful); document <= to; document = FirstFrom(document + 1, useful))
            if ((filter is null || filter.Passes(document)) && TryScore(document, top.Threshold, out var score))
                top.Offer(score, documentBase + document);
    }

    /// <summary>The bounds of the parts from each in order to the last, with those of the bonuses.</summary>
    private void SumBounds()
    {
        var sum = 0f;
        for (var i = required.Length; i < lists.Length; i++)
            sum += bounds[i];
        suffix[required.Length] = sum;
        for (var i = required.Length - 1; i >= 0; i--)
            suffix[i] = sum += bounds[order[i]];
        foreach (ref var bound in suffix.AsSpan())
            bound *= Slack;
    }

    private bool TryScore(int document, float threshold, out float score)
    {
        var partial = 0f;
        var missing = required.Length - minimum;
        score = 0;
        for (var i = 0; i < order.Length; i++)
        {
            if (partial + suffix[i] <= threshold)
                return false;
            var part = required[order[i]];
            var matches = part.IsAt(document);
            if (!matches && --missing < 0)
                return false;
            scores[order[i]] = matches ? part.Score : 0;
            partial += scores[order[i]];
        }
        if (partial + suffix[order.Length] <= threshold)
            return false;
        foreach (var each in scores)
            score += each;
        foreach (var bonus in bonuses)
            if (bonus.IsAt(document))
                score += bonus.Score;
        return true;
    }
}
