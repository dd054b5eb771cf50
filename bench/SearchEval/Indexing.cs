using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CommsPortal.Search;

namespace CommsPortal.SearchEval;

/// <summary>Builds an index of a JSONL corpus: title = headline, sapo = lead, body; ends with one segment, as the peer does.</summary>
internal static class Indexing
{
    internal static int Run(string documents, string directory)
    {
        SearchIndex.Destroy(directory);
        var watch = Stopwatch.StartNew();
        var count = 0;
        long anonymous = 0; // memory of the process's own: mapped files are the system's to keep or to drop
        using var sampling = new Timer(_ => anonymous = Math.Max(anonymous, AnonymousBytes()), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
        using (var index = SearchIndex.Open(directory))
        {
            foreach (var line in File.ReadLines(documents))
            {
                index.Put(Parse(line));
                count++;
            }
            index.Commit(count);
            index.Optimize();
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"indexed {count} in {watch.Elapsed.TotalSeconds:0.0} s"));
        var bytes = new DirectoryInfo(directory).EnumerateFiles().Sum(f => f.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes, peak anonymous memory {anonymous >> 20} MB"));
        return 0;
    }

    private static long AnonymousBytes() =>
        File.ReadLines("/proc/self/status").Where(l => l.StartsWith("RssAnon:", StringComparison.Ordinal)).Select(l => long.Parse(l[8..^2], CultureInfo.InvariantCulture) << 10).FirstOrDefault();

    private static SearchDocument Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new SearchDocument
        {
            Id = json.RootElement.GetProperty("id").ToString(),
            Headline = Text(json.RootElement, "title"),
            Lead = Text(json.RootElement, "sapo"),
            Body = Text(json.RootElement, "body"),
        };
    }

    private static string Text(JsonElement document, string name) =>
        document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
