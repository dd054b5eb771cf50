namespace CommsPortal.Search.Ranking;

/// <summary>Goes through the documents of one segment that match at least <c>minimum</c> of the required parts, without scores.</summary>
internal sealed class MatchIterator
{
    private readonly MatchCursor[] byCost;
    private readonly int minimum;
    private readonly int leads;
    private readonly Func<int, bool>? accepts;

    internal MatchIterator(MatchCursor[] required, int minimum, Func<int, bool>? accepts)
    {
        byCost = [.. required.OrderBy(r => r.Cost)];
        this.minimum = minimum;
        this.accepts = accepts;
        leads = required.Length - minimum + 1;
    }

    /// <summary>The first match at or after a document, <see cref="MatchCursor.End"/> if there is none.</summary>
    internal int Next(int target)
    {
        while (true)
        {
            var document = MatchCursor.End;
            for (var i = 0; i < leads; i++)
                document = Math.Min(document, byCost[i].Advance(target));
            if (document == MatchCursor.End || (Matches(document) && (accepts is null || accepts(document))))
                return document;
            target = document + 1;
        }
    }

    private bool Matches(int document)
    {
        var matched = 0;
        for (var i = 0; i < byCost.Length && matched < minimum; i++)
        {
            if (byCost[i].Advance(document) == document)
                matched++;
            else if (matched + byCost.Length - i - 1 < minimum)
                return false;
        }
        return matched >= minimum;
    }
}
