using System.Diagnostics;
using System.Globalization;
using CommsPortal.Search;

namespace CommsPortal.SearchEval;

/// <summary>
/// How soon a document that was put is found, and one that was deleted is gone, while others search without a pause; and how long those searches
/// take meanwhile. The index is left as it was.
/// </summary>
internal static class Live
{
    private const int Publications = 500;
    private const int Searchers = 2;

    internal static int Run(string directory, string path)
    {
        var queries = File.ReadLines(path).Select(l => l.Split('\t')).Where(p => p.Length >= 3).Select(p => p[2]).ToArray();
        using var index = SearchIndex.Open(directory);
        using var stop = new CancellationTokenSource();
        var searchers = Enumerable.Range(0, Searchers).Select(i => Task.Factory.StartNew(() => Search(index, queries, i, stop.Token), TaskCreationOptions.LongRunning)).ToArray();
        var found = new List<double>();
        var gone = new List<double>();
        for (var i = 0; i < Publications; i++)
        {
            var (id, word) = (FormattableString.Invariant($"live-{i}"), FormattableString.Invariant($"zq{i}x"));
            var start = Stopwatch.GetTimestamp();
            index.Put(new SearchDocument { Id = id, Headline = "Chuyển đổi số ở phường " + word, Body = string.Join(' ', queries.Take(20)) });
            found.Add(Until(index, word, 1, start));
            start = Stopwatch.GetTimestamp();
            index.Delete(id);
            gone.Add(Until(index, word, 0, start));
        }
        stop.Cancel();
        var meanwhile = searchers.SelectMany(s => s.Result).ToList();
        index.Commit(index.Cursor);
        Print("found after", found);
        Print("gone after", gone);
        Print("searches meanwhile", meanwhile);
        return 0;
    }

    private static double Until(SearchIndex index, string word, int total, long start)
    {
        while (index.Search(new SearchRequest { Query = "\"" + word + "\"", Limit = 1 }).Hits.Count != total)
            Thread.Yield();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static List<double> Search(SearchIndex index, string[] queries, int from, CancellationToken stop)
    {
        var milliseconds = new List<double>();
        for (var i = from; !stop.IsCancellationRequested; i++)
        {
            var start = Stopwatch.GetTimestamp();
            index.Search(new SearchRequest { Query = queries[i % queries.Length] }, CancellationToken.None);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return milliseconds;
    }

    internal static void Print(string what, List<double> milliseconds)
    {
        milliseconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: ms p50 {milliseconds[milliseconds.Count / 2]:0.00} p95 {milliseconds[milliseconds.Count * 95 / 100]:0.00} p99 {milliseconds[milliseconds.Count * 99 / 100]:0.00} max {milliseconds[^1]:0.00} n={milliseconds.Count}"));
    }
}
