namespace CommsPortal.Search.Ranking;

/// <summary>The documents that match at least one alternative; the best alternative gives the score.</summary>
internal sealed class EitherCursor(MatchCursor[] alternatives) : MatchCursor
{
    private int document = -1;

    internal override int Document => document;

    internal override long Cost => alternatives.Sum(a => a.Cost);

    internal override float MaxScore => alternatives.Max(a => a.MaxScore);

    internal override float Score
    {
        get
        {
            var best = 0f;
            foreach (var alternative in alternatives)
                if (alternative.Document == document)
                    best = Math.Max(best, alternative.Score);
            return best;
        }
    }

    internal override int Advance(int target)
    {
        if (document >= target)
            return document;
        var least = End;
        foreach (var alternative in alternatives)
            least = Math.Min(least, alternative.Advance(target));
        return document = least;
    }

    internal override int BlockEnd(int target)
    {
        var least = End - 1;
        foreach (var alternative in alternatives)
            if (alternative.Document <= target)
                least = Math.Min(least, alternative.BlockEnd(target));
        return least;
    }

    internal override bool Summable => Array.TrueForAll(alternatives, a => a.Summable);

    internal override void Raise(int from, int to, Span<float> scores)
    {
        foreach (var alternative in alternatives)
            alternative.Raise(from, to, scores);
    }

    internal override float MaxScoreIn(int from, int to)
    {
        var best = 0f;
        foreach (var alternative in alternatives)
            if (alternative.Document <= to)
                best = Math.Max(best, alternative.MaxScoreIn(from, to));
        return best;
    }
}
