using CommsPortal.Search.Segments;

namespace CommsPortal.Search.Querying;

/// <summary>Counts the facet values of matching documents.</summary>
internal sealed class FacetCounter(IndexSnapshot snapshot, IReadOnlyList<string> names)
{
    private readonly Dictionary<string, int>[] totals = [.. names.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private int[][] counts = [];
    private int segment = -1;

    internal void Add(int newSegment, int document)
    {
        if (newSegment != segment)
            Begin(newSegment);
        var reader = snapshot.Views[segment].Reader;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] != DocumentFilter.Year)
                reader.Facets.Count(names[i], document, counts[i]);
            else if (DocumentFilter.YearOf(reader.Identifiers.TicksOf(document)) is { } year)
                totals[i][year] = totals[i].GetValueOrDefault(year) + 1;
        }
    }

    internal IReadOnlyList<FacetResult> Results(int limit)
    {
        Flush();
        return [.. names.Select((name, i) => new FacetResult(name, [.. totals[i].Select(t => new FacetCount(t.Key, t.Value))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal).Take(limit)]))];
    }

    private void Begin(int newSegment)
    {
        Flush();
        segment = newSegment;
        counts = [.. names.Select(n => new int[snapshot.Views[segment].Reader.Facets.Values(n).Length])];
    }

    private void Flush()
    {
        for (var i = 0; segment >= 0 && i < names.Count; i++)
        {
            var values = snapshot.Views[segment].Reader.Facets.Values(names[i]);
            for (var v = 0; v < counts[i].Length; v++)
                if (counts[i][v] > 0)
                    totals[i][values[v]] = totals[i].GetValueOrDefault(values[v]) + counts[i][v];
        }
        segment = -1;
    }
}
