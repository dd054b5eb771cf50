using CommsPortal.Search.Forward;

namespace CommsPortal.Search.Ranking;

/// <summary>The documents that match all parts and have all sequences of words; the score is the parts' sum.</summary>
internal sealed class TogetherCursor : MatchCursor
{
    private readonly MatchCursor[] parts;
    private readonly MatchCursor[] byCost;
    private readonly WordSequence[] sequences;
    private int document = -1;

    internal TogetherCursor(MatchCursor[] parts, WordSequence[] sequences)
    {
        this.parts = parts;
        this.sequences = sequences;
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
        for (var candidate = byCost[0].Advance(Possible(target)); candidate != End; candidate = byCost[0].Advance(Possible(candidate + 1)))
        {
            var agreed = true;
            for (var i = 1; i < byCost.Length && agreed; i++)
                agreed = byCost[i].Advance(candidate) == candidate;
            if (agreed && Occur(candidate))
                return document = candidate;
        }
        return document = End;
    }

    /// <summary>The first document at or after one that is not known to lack a sequence.</summary>
    private int Possible(int target)
    {
        foreach (var sequence in sequences)
            target = sequence.NextPossible(target);
        return target;
    }

    private bool Occur(int candidate)
    {
        foreach (var sequence in sequences)
            if (!sequence.OccursIn(candidate))
                return false;
        return true;
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
