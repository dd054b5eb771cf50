using CommsPortal.Search.Postings;

namespace CommsPortal.Search.Ranking;

/// <summary>The documents with one term.</summary>
internal sealed class TermCursor(PostingsCursor postings, float[] impacts) : MatchCursor
{
    internal override int Document => postings.Document;

    internal override long Cost => postings.Count;

    internal override float MaxScore => impacts[Math.Min(postings.MaxCode, impacts.Length - 1)];

    internal override float Score => impacts[postings.Code];

    internal override int Advance(int target) => postings.Advance(target);

    internal override int BlockEnd(int target) => postings.BlockEnd(target);

    internal override float MaxScoreIn(int from, int to) => postings.MaxCodeIn(from, to) is >= 0 and var code ? impacts[code] : 0;
}
