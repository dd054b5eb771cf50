using System.Diagnostics;
using CommsPortal.Search;

namespace CommsPortal.SearchEval;

/// <summary>Types every query of a set letter by letter, and asks for suggestions after each; the second pass is timed.</summary>
internal static class Suggesting
{
    internal static int Run(string directory, string path)
    {
        var queries = File.ReadLines(path).Select(l => l.Split('\t')).Where(p => p.Length >= 3).Select(p => p[2]).ToArray();
        using var index = SearchIndex.Open(directory);
        index.SetPhrases(SuggestionKind.Query, [.. queries.Distinct().Take(200)]);
        var milliseconds = new List<double>();
        var answered = 0;
        for (var pass = 0; pass < 2; pass++)
        {
            milliseconds.Clear();
            answered = 0;
            foreach (var query in queries)
                for (var length = 1; length <= query.Length; length++)
                {
                    var start = Stopwatch.GetTimestamp();
                    var count = index.Suggest(new SuggestRequest(query[..length])).Count;
                    milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    answered += count > 0 ? 1 : 0;
                }
        }
        var asked = milliseconds.Count;
        Live.Print("suggestions", milliseconds);
        Console.WriteLine(FormattableString.Invariant($"{answered} of {asked} prefixes had any"));
        return 0;
    }
}
