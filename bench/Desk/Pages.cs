using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CommsPortal.DeskBench;

/// <summary>
/// Every page of the desk that an administrator can reach by links: addresses that differ only in an identifier or in the value of their
/// query are one kind of page, and one of each kind is asked for. Of links with several parameters none is followed: they are mixtures of others.
/// </summary>
internal static partial class Pages
{
    private const int AtMost = 400;

    /// <summary>How many pages of one folder are asked for, as with one page for each term.</summary>
    private const int Alike = 30;

    public static async Task MeasureAsync(Uri cms, int times)
    {
        using var visitor = await Visitor.SignInAsync(cms, Newsroom.EmailOf(Newsroom.Administrator));
        var found = await FindAsync(visitor);
        var rows = new List<(string Kind, List<double> Taken)>();
        foreach (var (kind, path) in found.OrderBy(f => f.Key, StringComparer.Ordinal))
            rows.Add((kind, await visitor.TimeAsync(path, times)));
        Figures.Head("page of the desk");
        foreach (var (kind, taken) in rows.OrderByDescending(r => Figures.At(r.Taken, 0.95)))
            Figures.Print(kind, taken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} kinds of pages, {rows.Count(r => Figures.At(r.Taken, 0.95) >= 150)} of them with a p95 of 150 ms or more"));
    }

    private static async Task<Dictionary<string, string>> FindAsync(Visitor visitor)
    {
        var found = new Dictionary<string, string> { ["desk"] = "desk" };
        var open = new Queue<string>(found.Values);
        while (open.TryDequeue(out var path) && found.Count < AtMost)
        {
            var (type, page) = await visitor.OpenAsync(path);
            if (type != "text/html")
                continue;
            foreach (var link in Link().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups["path"].Value)))
            {
                if (link.Contains("/desk/assets/", StringComparison.Ordinal) || link.Contains('&') || Siblings(found, link) >= Alike)
                    continue;
                if (!found.TryAdd(KindOf(link), link.TrimStart('/')))
                    continue;
                open.Enqueue(link.TrimStart('/'));
            }
        }

        return found;
    }

    private static int Siblings(Dictionary<string, string> found, string link)
    {
        var folder = KindOf(link) is var kind && kind.LastIndexOf('/') is >= 0 and var slash ? kind[..slash] : "";
        return found.Keys.Count(k => k.LastIndexOf('/') is >= 0 and var at && k[..at] == folder);
    }

    private static string KindOf(string link)
    {
        var (path, query) = link.TrimStart('/').Split('#')[0].Split('?') is [var first, var second, ..] ? (first, second) : (link.TrimStart('/').Split('#')[0], "");
        var names = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')[0]).Distinct().Order(StringComparer.Ordinal);
        return Identifier().Replace(path, "{id}") + (query.Length > 0 ? "?" + string.Join('&', names) : "");
    }

    [GeneratedRegex("href=\"(?<path>/desk[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]+(?=/|$)")]
    private static partial Regex Identifier();
}
