using CommsPortal.Search.Postings;
using CommsPortal.Search.Segments;

namespace CommsPortal.Search.Ranking;

/// <summary>The documents with one term.</summary>
internal sealed class TermCursor(SegmentReader reader, PostingsEntry entry, float[] impacts) : MatchCursor
{
    private readonly PostingsCursor postings = reader.Open(entry);
    private BlockScanner? scanner;

    internal override int Document => postings.Document;

    internal override long Cost => postings.Count;

    internal override float MaxScore => impacts[postings.MaxCode];

    internal override float Score => impacts[postings.Code];

    internal override int Advance(int target) => postings.Advance(target);

    internal override int BlockEnd(int target) => postings.BlockEnd(target);

    internal override float MaxScoreIn(int from, int to) => postings.MaxCodeIn(from, to) is >= 0 and var code ? impacts[code] : 0;

    internal override bool Summable => true;

    internal override void Raise(int from, int to, Span<float> scores)
    {
        scanner ??= reader.Scan(entry, impacts);
        scanner.Raise(from, to, scores);
    }
}
