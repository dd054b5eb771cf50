namespace CommsPortal.Search.Ranking;

/// <summary>No document: a term that the segment does not have.</summary>
internal sealed class NoneCursor : MatchCursor
{
    internal override int Document => End;

    internal override long Cost => 0;

    internal override float MaxScore => 0;

    internal override float Score => 0;

    internal override int Advance(int target) => End;

    internal override int BlockEnd(int target) => End - 1;

    internal override bool Summable => true;

    internal override void Raise(int from, int to, Span<float> scores)
    {
        // Nothing scores.
    }

    internal override float MaxScoreIn(int from, int to) => 0;
}
