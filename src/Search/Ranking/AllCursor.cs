namespace CommsPortal.Search.Ranking;

/// <summary>Every document of a segment, all alike.</summary>
internal sealed class AllCursor(int documentCount) : MatchCursor
{
    private int document = -1;

    internal override int Document => document;

    internal override long Cost => documentCount;

    internal override float MaxScore => 0;

    internal override float Score => 0;

    internal override int Advance(int target) => document = Math.Max(document, target) is var next && next < documentCount ? next : End;

    internal override int BlockEnd(int target) => End - 1;

    internal override float MaxScoreIn(int from, int to) => 0;
}
