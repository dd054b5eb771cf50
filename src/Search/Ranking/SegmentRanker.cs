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
    private readonly int minimum;
    private readonly Func<int, bool>? accepts;

    /// <summary>Required parts, cheapest first, as indexes; the first <see cref="leads"/> of them find every match.</summary>
    private readonly int[] order;
    private readonly int leads;
    private readonly float[] scores;
    private readonly float[] bounds;
    private readonly float[] suffix;
    private readonly RangeSums sums = new();
    private bool dense;

    internal SegmentRanker(MatchCursor[] required, MatchCursor[] bonuses, int minimum, Func<int, bool>? accepts)
    {
        (this.required, this.bonuses, this.minimum, this.accepts) = (required, bonuses, minimum, accepts);
        order = [.. Enumerable.Range(0, required.Length).OrderBy(i => required[i].Cost)];
        leads = required.Length - minimum + 1;
        scores = new float[required.Length];
        bounds = new float[required.Length];
        suffix = new float[required.Length + 1];
    }

    /// <param name="documentCount">Documents of the segment.</param>
    internal void Rank(TopDocuments top, int documentBase, int documentCount, CancellationToken cancellationToken)
    {
        dense = order.Take(leads).Sum(i => required[i].Cost) * RangeSums.Size > documentCount * (long)FewInRange;
        for (var from = FirstFrom(0, leads); from != MatchCursor.End;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var to = Math.Min(RangeEnd(from), documentCount - 1);
            if (Bound(from, to) > top.Threshold)
            {
                if (dense)
                    RankDenseRange(top, documentBase, from, to);
                else
                    RankRange(top, documentBase, from, to);
            }
            from = FirstFrom(to + 1, leads);
        }
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
        if (dense)
            return from + RangeSums.Size - 1;
        var end = from + WidestRange;
        for (var i = 0; i < leads; i++)
        {
            var lead = required[order[i]];
            end = Math.Min(end, lead.Document > from ? lead.Document - 1 + WidestRange : lead.BlockEnd(from));
        }
        return Math.Max(end, from);
    }

    /// <summary>The bound of the range; also those of the parts, from the last in order to each.</summary>
    private float Bound(int from, int to)
    {
        var sum = 0f;
        foreach (var bonus in bonuses)
            sum += bonus.Document <= to ? bonus.MaxScoreIn(from, to) : 0;
        suffix[required.Length] = sum;
        for (var i = required.Length - 1; i >= 0; i--)
        {
            var part = required[order[i]];
            bounds[i] = part.Document <= to ? part.MaxScoreIn(from, to) : 0;
            sum += bounds[i];
            suffix[i] = sum;
        }
        for (var i = 0; i <= required.Length; i++)
            suffix[i] *= Slack;
        return suffix[0];
    }

    private void RankRange(TopDocuments top, int documentBase, int from, int to)
    {
        // Documents that only the later leads have cannot exceed the threshold in this range.
        var useful = 1;
        while (useful < leads && suffix[useful] > top.Threshold)
            useful++;
        for (var document = FirstFrom(from, useful); document <= to; document = FirstFrom(document + 1, useful))
            if ((accepts is null || accepts(document)) && TryScore(document, top.Threshold, out var score))
                top.Offer(score, documentBase + document);
    }

    /// <summary>
    /// Sums what all parts score over the whole range first (a bound, since the order of the sum differs and some parts only give theirs);
    /// documents whose sum may exceed the threshold are then scored one by one.
    /// </summary>
    private void RankDenseRange(TopDocuments top, int documentBase, int from, int to)
    {
        var constant = 0f;
        sums.Clear();
        foreach (var part in required)
            constant += Add(part, from, to, counted: true);
        foreach (var bonus in bonuses)
            constant += Add(bonus, from, to, counted: false);
        for (var i = 0; (i = sums.Next(i, minimum, (top.Threshold / Slack) - constant)) >= 0; i++)
        {
            var document = from + i;
            // The sums cover a whole range; the segment may end within it.
            if (document > to)
                break;
            if ((accepts is null || accepts(document)) && TryScore(document, top.Threshold, out var score))
                top.Offer(score, documentBase + document);
        }
    }

    /// <summary>Adds one part's scores; of one that cannot be summed the bound is returned, and every document counts as having it.</summary>
    private float Add(MatchCursor part, int from, int to, bool counted)
    {
        if (part.Document > to || sums.TryAdd(part, from, counted))
            return 0;
        if (counted)
            sums.CountAll();
        return part.MaxScoreIn(from, to);
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
            var matches = (part.Document == document || (part.Document < document && part.Advance(document) == document));
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
            if (bonus.Document == document || (bonus.Document < document && bonus.Advance(document) == document))
                score += bonus.Score;
        return true;
    }
}
