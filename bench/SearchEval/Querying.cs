using System.Diagnostics;
using System.Globalization;
using CommsPortal.Search;

namespace CommsPortal.SearchEval;

/// <summary>Asks every query of a set twice and prints the line that the peer prints; the second pass is timed.</summary>
internal static class Querying
{
    internal static int Run(string directory, string path)
    {
        var queries = File.ReadLines(path).Select(l => l.Split('\t')).Where(p => p.Length >= 3).Select(p => (Wanted: p[1], Text: p[2])).ToArray();
        var open = Stopwatch.StartNew();
        using var index = SearchIndex.Open(directory);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"opened {index.Count} documents in {open.Elapsed.TotalMilliseconds:0.0} ms"));
        var milliseconds = new double[queries.Length];
        double reciprocal = 0;
        int first = 0, found = 0;
        var processor = TimeSpan.Zero;
        for (var pass = 0; pass < 2; pass++)
        {
            (reciprocal, first, found) = (0, 0, 0);
            processor = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < queries.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var rank = Rank(index, queries[i].Text, queries[i].Wanted);
                milliseconds[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                reciprocal += rank > 0 ? 1.0 / rank : 0;
                first += rank == 1 ? 1 : 0;
                found += rank > 0 ? 1 : 0;
            }
        }
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor time {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / queries.Length:0.00} ms a query, compilation included"));
        Array.Sort(milliseconds);
        double n = queries.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{path} MRR@10 {reciprocal / n:0.0000} hit@1 {first / n:0.0000} hit@10 {found / n:0.0000}  ms p50 {At(milliseconds, 50):0.00} p95 {At(milliseconds, 95):0.00} p99 {At(milliseconds, 99):0.00} mean {milliseconds.Average():0.00} n={queries.Length}"));
        return 0;
    }

    internal static int Explain(string directory, string query, string id)
    {
        using var index = SearchIndex.Open(directory);
        var result = index.Search(new SearchRequest { Query = query });
        foreach (var hit in result.Hits)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hit.Score:0.000} {hit.Id} {hit.Headline.Text}"));
        Console.WriteLine(index.Explain(new SearchRequest { Query = query }, id));
        return 0;
    }

    /// <summary>Prints each query whose wanted document is not first: its rank among the first 200 (0 when it is not there), and why it and the first rank where they do.</summary>
    internal static int Misses(string directory, string path)
    {
        using var index = SearchIndex.Open(directory);
        foreach (var parts in File.ReadLines(path).Select(l => l.Split('\t')).Where(p => p.Length >= 3))
        {
            var request = new SearchRequest { Query = parts[2], Limit = SearchRequest.MaxLimit };
            var first = index.Search(request);
            var hits = first.Next is null ? first.Hits : [.. first.Hits, .. index.Search(request with { After = first.Next }).Hits];
            var rank = hits.Select(h => h.Id).ToList().IndexOf(parts[1]) + 1;
            if (rank == 1)
                continue;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"== rank {rank} of {first.Total}{(first.Interpretation.Relaxed ? " relaxed" : "")}{(first.SearchedInstead is { } other ? $" searched '{other}'" : "")}: {parts[2]}"));
            foreach (var id in hits.Take(1).Select(h => h.Id).Append(parts[1]))
                Console.WriteLine(id + " " + hits.FirstOrDefault(h => h.Id == id)?.Headline.Text + "\n" + index.Explain(request, id));
        }
        return 0;
    }

    private static int Rank(SearchIndex index, string query, string wanted)
    {
        var hits = index.Search(new SearchRequest { Query = query, Highlight = false }).Hits;
        for (var i = 0; i < hits.Count; i++)
            if (hits[i].Id == wanted)
                return i + 1;
        return 0;
    }

    private static double At(double[] sorted, int percent) => sorted[sorted.Length * percent / 100];
}
