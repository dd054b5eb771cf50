using System.Buffers;
using System.Collections.Concurrent;
using CommsPortal.Contracts.Reads;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Reads;

/// <summary>
/// Counts how often articles are read: one for each page that a browser is given, nothing about who asked. Programs that say what they are, and
/// pages fetched before anybody wants them, are left out.
/// </summary>
public sealed class ReadCounter(IOptions<SiteOptions> options)
{
    private const int LongestAgent = 1_000;

    // Words in the names that crawlers, previews of links, monitors and libraries give themselves.
    private static readonly SearchValues<string> Programs = SearchValues.Create(
    [
        "bot", "crawl", "spider", "slurp", "preview", "facebookexternalhit", "fetch", "monitor", "uptime", "check", "headless", "lighthouse", "feed", "rss",
        "curl", "wget", "python", "java/", "okhttp", "go-http", "libwww", "httpclient", "axios", "node", "ruby", "perl", "php", "scan", "archive",
    ], StringComparison.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<Guid, int> counts = new();

    /// <summary>Counts one reading of a page, if it is one.</summary>
    /// <param name="article">Null for pages that are no article's.</param>
    public void Count(HttpRequest request, Guid? article)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (article is { } id && options.Value.ReadReportSeconds > 0 && HttpMethods.IsGet(request.Method) && IsReader(request))
            counts.AddOrUpdate(id, 1, static (_, count) => Math.Min(count + 1, ReadCounts.MostReads));
    }

    /// <summary>Takes up to one report's worth of counts away.</summary>
    /// <returns>Null when there is nothing to tell.</returns>
    public ReadCounts? Take()
    {
        var taken = new Dictionary<Guid, int>();
        foreach (var id in counts.Keys)
        {
            if (taken.Count < ReadCounts.MostArticles && counts.TryRemove(id, out var count))
                taken.Add(id, count);
        }

        return taken.Count == 0 ? null : new ReadCounts(taken);
    }

    /// <summary>Counts again what could not be told.</summary>
    public void Return(ReadCounts untold)
    {
        ArgumentNullException.ThrowIfNull(untold);
        foreach (var (id, count) in untold.Articles)
            counts.AddOrUpdate(id, count, (_, more) => Math.Min(count + more, ReadCounts.MostReads));
    }

    private static bool IsReader(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        if (agent.Length is 0 or > LongestAgent)
            return false;
        return !NamesIn(agent).AsSpan().ContainsAny(Programs)
            && !IsEarly(request.Headers["Sec-Purpose"]) && !IsEarly(request.Headers["Purpose"]);
    }

    // A make of telephones is called Cubot.
    private static string NamesIn(string agent) => agent.Replace("cubot", "", StringComparison.OrdinalIgnoreCase);

    private static bool IsEarly(string? purpose) => purpose is not null && purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase);
}
