using CommsPortal.Search.Ranking;
using CommsPortal.Search.Segments;

namespace CommsPortal.Search.Querying;

/// <summary>A term to look for and what each of its weights scores.</summary>
internal sealed record PlannedTerm(string Name, TermStatistics Statistics, double Idf, double Boost)
{
    internal float[] Impacts { get; } = Bm25.Impacts(Idf * Boost);

    internal MatchCursor Open(SegmentReader reader, int segment) =>
        Statistics.Entries[segment] is { Count: > 0 } entry ? new TermCursor(reader, entry, Impacts) : new NoneCursor();
}
