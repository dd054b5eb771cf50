namespace CommsPortal.Search.Ranking;

/// <summary>The documents that match all parts and pass a check (that the words stand side by side, say); the score is the parts' sum.</summary>
internal sealed class TogetherCursor : MatchCursor
{
    private readonly MatchCursor[] parts;
    private readonly MatchCursor[] byCost;
    private readonly Func<int, bool>? check;
    private int document = -1;

    internal TogetherCursor(MatchCursor[] parts, Func<int, bool>? check)
    {
        this.parts = parts;
        this.check = check;
        byCost = [.. parts.OrderBy(p => p.Cost)];
    }

    internal override int Document => document;

    internal override long Cost => byCost[0].Cost;

    internal override float MaxScore => parts.Sum(p => p.MaxScore);

    internal override float Score => parts.Sum(p => p.Score);

    internal override int Advance(int target)
    {
        if (document >= target)
            return document;
        for (var candidate = byCost[0].Advance(target); candidate != End; candidate = byCost[0].Advance(candidate + 1))
        {
            var agreed = true;
            for (var i = 1; i < byCost.Length && agreed; i++)
                agreed = byCost[i].Advance(candidate) == candidate;
            if (agreed && (check is null || check(candidate)))
                return document = candidate;
        }
        return document = End;
    }

    internal override int BlockEnd(int target) => byCost[0].BlockEnd(target);

    internal override float MaxScoreIn(int from, int to)
    {
        var sum = 0f;
        foreach (var part in parts)
            sum += part.Document <= to ? part.MaxScoreIn(from, to) : 0;
        return sum;
    }
}
