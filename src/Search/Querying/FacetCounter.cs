using System.Globalization;
using CommsPortal.Search.Segments;

namespace CommsPortal.Search.Querying;

/// <summary>Counts the facet values of matching documents, facet by facet for many documents at a time.</summary>
internal sealed class FacetCounter(IndexSnapshot snapshot, IReadOnlyList<string> names)
{
    private readonly Dictionary<string, int>[] totals = [.. names.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly YearCounter[] years = [.. names.Select(_ => new YearCounter())];
    private readonly int[] documents = new int[1024];
    private int waiting;
    private int[][] counts = [];
    private int segment = -1;

    internal void Add(int newSegment, int document)
    {
        if (newSegment != segment)
            Begin(newSegment);
        else if (waiting == documents.Length)
            Count();
        documents[waiting++] = document;
    }

    internal IReadOnlyList<FacetResult> Results(int limit)
    {
        End();
        return [.. names.Select((name, i) => new FacetResult(name, [.. Totals(name, i).Select(t => new FacetCount(t.Key, t.Value))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal).Take(limit)]))];
    }

    private IEnumerable<KeyValuePair<string, int>> Totals(string name, int facet) => name != DocumentFilter.Year ? totals[facet]
        : years[facet].Totals.Select(t => KeyValuePair.Create(t.Key.ToString(CultureInfo.InvariantCulture), t.Value));

    private void Begin(int newSegment)
    {
        End();
        segment = newSegment;
        counts = [.. names.Select(n => new int[snapshot.Views[segment].Reader.Facets.Values(n).Length])];
    }

    private void Count()
    {
        var reader = snapshot.Views[segment].Reader;
        var some = documents.AsSpan(0, waiting);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] != DocumentFilter.Year)
                reader.Facets.Count(names[i], some, counts[i]);
            else
                foreach (var document in some)
                    years[i].Add(reader.Identifiers.TicksOf(document));
        }
        waiting = 0;
    }

    private void End()
    {
        if (segment < 0)
            return;
        Count();
        for (var i = 0; i < names.Count; i++)
        {
            var values = snapshot.Views[segment].Reader.Facets.Values(names[i]);
            for (var v = 0; v < counts[i].Length; v++)
                if (counts[i][v] > 0)
                    totals[i][values[v]] = totals[i].GetValueOrDefault(values[v]) + counts[i][v];
        }
        segment = -1;
    }
}
