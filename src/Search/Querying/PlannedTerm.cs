using CommsPortal.Search.Ranking;
using CommsPortal.Search.Segments;

namespace CommsPortal.Search.Querying;

/// <summary>A term to look for and what each of its weights scores.</summary>
internal sealed class PlannedTerm(string name, TermStatistics statistics, double idf, double boost)
{
    internal string Name => name;

    internal TermStatistics Statistics => statistics;

    internal double Idf => idf;

    internal double Boost => boost;

    internal float[] Impacts { get; } = Bm25.Impacts(idf * boost);

    internal MatchCursor Open(SegmentReader reader, int segment) =>
        statistics.Entries[segment] is { Count: > 0 } entry ? new TermCursor(reader, entry, Impacts) : new NoneCursor();
}
