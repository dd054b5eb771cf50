using CommsPortal.Search.Querying;

namespace CommsPortal.Search.Ranking;

/// <summary>
/// Goes through the documents of one segment that match at least <c>minimum</c> of the required parts, without scores. Where candidates
/// are many, ranges are counted in bulk first.
/// </summary>
internal sealed class MatchIterator
{
    private readonly MatchCursor[] byCost;
    private readonly int minimum;
    private readonly int leads;
    private readonly SegmentFilter? filter;
    private readonly RangeSums? sums;
    private readonly float[] bounds;
    private int rangeStart;
    private int rangeEnd = -1;

    internal MatchIterator(MatchCursor[] required, int minimum, SegmentFilter? filter, int documentCount)
    {
        byCost = [.. required.OrderBy(r => r.Cost)];
        this.minimum = minimum;
        this.filter = filter;
        leads = required.Length - minimum + 1;
        bounds = new float[required.Length];
        if (required.Length > 1 && byCost.Take(leads).Sum(r => r.Cost) * RangeSums.Size > documentCount * (long)SegmentRanker.FewInRange)
            sums = new RangeSums(byCost, byCost.Length);
    }

    /// <summary>The first match at or after a document, <see cref="MatchCursor.End"/> if there is none. Targets ascend.</summary>
    internal int Next(int target)
    {
        while (true)
        {
            var document = sums is null ? NextLead(target) : NextCounted(sums, target);
            if (document == MatchCursor.End || ((sums is { Complete: true } || Matches(document)) && (filter is null || filter.Passes(document))))
                return document;
            target = document + 1;
        }
    }

    private int NextLead(int target)
    {
        var document = MatchCursor.End;
        target = filter?.Next(target) ?? target;
        for (var i = 0; i < leads; i++)
            document = Math.Min(document, byCost[i].Advance(target));
        return document;
    }

    private int NextCounted(RangeSums counts, int target)
    {
        while (true)
        {
            if (target <= rangeEnd && counts.Next(target - rangeStart, minimum, float.NegativeInfinity) is >= 0 and var place)
                return rangeStart + place;
            var next = NextLead(Math.Max(target, rangeEnd + 1));
            if (next == MatchCursor.End)
                return next;
            (rangeStart, rangeEnd, target) = (next, next + RangeSums.Size - 1, next);
            counts.Read(next, minimum, float.NegativeInfinity, bounds);
        }
    }

    private bool Matches(int document)
    {
        var matched = 0;
        for (var i = 0; i < byCost.Length && matched < minimum; i++)
        {
            if (byCost[i].IsAt(document))
                matched++;
            else if (matched + byCost.Length - i - 1 < minimum)
                return false;
        }
        return matched >= minimum;
    }
}
