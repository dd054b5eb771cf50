using System.Globalization;
using CommsPortal.Search.Postings;
using CommsPortal.Search.Segments;
using CommsPortal.Search.Terms;

namespace CommsPortal.Search.Querying;

/// <summary>Decides which documents of a segment a request lets through: deletions, facets, dates, exclusions, phrases and fields.</summary>
internal sealed class DocumentFilter(SearchRequest request, Vocabulary vocabulary)
{
    /// <summary>The facet that is made from the date.</summary>
    internal const string Year = "year";

    /// <summary>The offset of Asia/Ho_Chi_Minh, which has no summer time, for years.</summary>
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    internal static string? YearOf(long ticks) =>
        ticks < 0 ? null : new DateTimeOffset(Math.Min(ticks, DateTimeOffset.MaxValue.UtcTicks - Vietnam.Ticks), TimeSpan.Zero).ToOffset(Vietnam).Year.ToString(CultureInfo.InvariantCulture);

    // Words are looked for side by side in a document's text, which costs far more than all else here and is asked for counts, for facets and
    // for ranks: what was found out is kept, by segment.
    private readonly Dictionary<int, (ulong[] Read, ulong[] Passed)> texts = [];

    /// <summary>Null when every document passes. All callers of one instance have the same plan.</summary>
    internal Func<int, bool>? Open(int segment, QueryPlan plan)
    {
        var view = vocabulary.Snapshot.Views[segment];
        var bits = Bits(view);
        var sequences = plan.Restrictions.Select(r => (Sequence: vocabulary.SequenceOf(segment, r), r.Excluded)).ToArray();
        if (bits is null && sequences.Length == 0)
            return null;
        var passes = sequences.Length == 0 ? null : Remembering(segment, document => Array.TrueForAll(sequences, s => s.Sequence.OccursIn(document) != s.Excluded));
        return document => (bits is null || IsSet(bits, document)) && (passes is null || passes(document));
    }

    private Func<int, bool> Remembering(int segment, Func<int, bool> check)
    {
        if (!texts.TryGetValue(segment, out var known))
        {
            var length = (vocabulary.Snapshot.Views[segment].Reader.DocumentCount + 63) / 64;
            texts[segment] = known = (new ulong[length], new ulong[length]);
        }

        return document =>
        {
            if (IsSet(known.Read, document))
                return IsSet(known.Passed, document);
            var passed = check(document);
            known.Read[document >> 6] |= 1UL << document;
            if (passed)
                known.Passed[document >> 6] |= 1UL << document;
            return passed;
        };
    }

    private static bool IsSet(ulong[] bits, int document) => (bits[document >> 6] & (1UL << document)) != 0;

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
                Or(bits, Dates(view, new DateTimeOffset(number, 1, 1, 0, 0, 0, Vietnam).UtcTicks, new DateTimeOffset(number + 1, 1, 1, 0, 0, 0, Vietnam).UtcTicks));
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
