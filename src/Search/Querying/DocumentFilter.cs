using System.Globalization;
using CommsPortal.Search.Postings;
using CommsPortal.Search.Segments;
using CommsPortal.Search.Terms;

namespace CommsPortal.Search.Querying;

/// <summary>Decides which documents a request lets through: deletions, facets, dates, exclusions, phrases and fields. For one request; not thread-safe.</summary>
internal sealed class DocumentFilter(SearchRequest request, IndexSnapshot snapshot)
{
    /// <summary>The facet that is made from the date.</summary>
    internal const string Year = "year";

    private readonly Dictionary<int, ulong[]?> bits = [];

    /// <summary>Null when every document of the segment passes.</summary>
    internal SegmentFilter? Open(int segment, QueryPlan plan, Vocabulary vocabulary)
    {
        if (!bits.TryGetValue(segment, out var passing))
            bits[segment] = passing = Bits(snapshot.Views[segment]);
        return passing is null && plan.Restrictions.Count == 0 ? null
            : new SegmentFilter(passing, [.. plan.Restrictions.Select(r => (vocabulary.SequenceOf(segment, r), r.Excluded))]);
    }

    private ulong[]? Bits(SegmentView view)
    {
        ulong[]? bits = null;
        if (view.Deleted is not null)
            bits = [.. view.Deleted.Select(word => ~word)];
        foreach (var (name, values) in request.Filters)
            And(ref bits, name == Year ? Years(view, values) : Values(view, name, values));
        if (request.From is not null || request.To is not null)
            And(ref bits, Dates(view, request.From?.UtcTicks ?? long.MinValue, request.To?.UtcTicks ?? long.MaxValue));
        return bits;
    }

    private static void And(ref ulong[]? bits, ulong[] other)
    {
        for (var i = 0; bits is not null && i < bits.Length; i++)
            other[i] &= bits[i];
        bits = other;
    }

    private static ulong[] Values(SegmentView view, string name, IReadOnlyList<string> values)
    {
        var bits = new ulong[(view.Reader.DocumentCount + 63) / 64];
        foreach (var value in values)
            if (view.Reader.Open(TermKey.OfFacet(name, value)) is { } cursor)
                while (cursor.Next() is var document && document != PostingsCursor.End)
                    bits[document >> 6] |= 1UL << document;
        return bits;
    }

    private static ulong[] Years(SegmentView view, IReadOnlyList<string> years)
    {
        var bits = new ulong[(view.Reader.DocumentCount + 63) / 64];
        foreach (var year in years)
            if (int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 2 and < 9999)
                Or(bits, Dates(view, new DateTimeOffset(number, 1, 1, 0, 0, 0, YearCounter.Offset).UtcTicks, new DateTimeOffset(number + 1, 1, 1, 0, 0, 0, YearCounter.Offset).UtcTicks));
        return bits;
    }

    private static void Or(ulong[] bits, ulong[] other)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] |= other[i];
    }

    private static ulong[] Dates(SegmentView view, long from, long to)
    {
        var bits = new ulong[(view.Reader.DocumentCount + 63) / 64];
        for (var document = 0; document < view.Reader.DocumentCount; document++)
            if (view.Reader.Identifiers.TicksOf(document) is >= 0 and var ticks && ticks >= from && ticks < to)
                bits[document >> 6] |= 1UL << document;
        return bits;
    }
}
