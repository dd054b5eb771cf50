using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace CommsPortal.Cms.Tests.Press.Embargoes;

/// <summary>Reads everything that the CMS answers to a GET, whichever endpoints it has, with given values in the places of their parameters.</summary>
internal sealed partial class PortalWalk(EndpointDataSource endpoints, IReadOnlyDictionary<string, string[]> values, IEnumerable<string> more)
{
    /// <summary>An answer, apart from what is another each time: the date, the trace, what is left of a limit.</summary>
    public sealed record Seen(HttpStatusCode Status, string Headers, string Body);

    public IReadOnlyList<string> Addresses { get; } = [.. endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Where(p => !p.StartsWith("/desk", StringComparison.Ordinal))
        .SelectMany(p => Filled(p, values)).Concat(more).Distinct().Order(StringComparer.Ordinal)];

    public async Task<Dictionary<string, Seen>> WalkAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<string, Seen>();
        foreach (var address in Addresses)
        {
            using var answer = await client.GetAsync(address, cancellationToken);
            var headers = answer.Headers.Concat(answer.Content.Headers)
                .Where(h => h.Key != "Date" && !h.Key.StartsWith("RateLimit", StringComparison.OrdinalIgnoreCase))
                .Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order(StringComparer.Ordinal);
            var body = Trace().Replace(TextOf(await answer.Content.ReadAsByteArrayAsync(cancellationToken)), "");
            seen[address] = new Seen(answer.StatusCode, string.Join('\n', headers.Where(h => !h.StartsWith("Content-Length", StringComparison.Ordinal))), body);
        }

        return seen;
    }

    // One letter for each byte, unless it is packed.
    private static string TextOf(byte[] body)
    {
        if (body is [(byte)'P', (byte)'K', 3, 4, ..])
            return TextOfKit(body);
        if (body is not [0x1f, 0x8b, ..])
            return Encoding.Latin1.GetString(body);
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress))
            gzip.CopyTo(unpacked);
        return Encoding.Latin1.GetString(unpacked.ToArray());
    }

    // Word files name their parts anew each time, and the sums follow them.
    private static string TextOfKit(byte[] body)
    {
        using var kit = new ZipArchive(new MemoryStream(body), ZipArchiveMode.Read);
        var text = new StringBuilder();
        foreach (var entry in kit.Entries)
        {
            text.Append(entry.FullName).Append('\n');
            if (entry.Name == "SHA256SUMS" || entry.Name.EndsWith(".docx", StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(entry.Open(), Encoding.Latin1);
            text.Append(reader.ReadToEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Filled(string pattern, IReadOnlyDictionary<string, string[]> values)
    {
        var match = Parameter().Match(pattern);
        if (!match.Success)
            return [pattern];
        var known = values.GetValueOrDefault(match.Groups["name"].Value, ["1"]);
        return known.SelectMany(v => Filled(string.Concat(pattern.AsSpan(0, match.Index), v, pattern.AsSpan(match.Index + match.Length)), values));
    }

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();
}
