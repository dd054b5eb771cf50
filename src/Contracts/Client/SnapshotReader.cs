using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;

namespace CommsPortal.Contracts.Client;

/// <summary>A snapshot as it arrives, an article at a time.</summary>
public sealed class SnapshotReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private SnapshotReader(HttpResponseMessage response, StreamReader lines, SnapshotHeader header) =>
        (_response, _lines, Header) = (response, lines, header);

    /// <summary>Holds the cursor from which to follow the log once every article has been read and kept.</summary>
    public SnapshotHeader Header { get; }

    /// <summary>Every article, once. Only when this ends without a failure has the whole snapshot arrived.</summary>
    /// <exception cref="PortalUnavailableException">The snapshot was cut off; begin anew with another.</exception>
    public async IAsyncEnumerable<Article> ReadArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var count = 0L; ; count++)
        {
            var line = await ReadLineAsync(_lines, cancellationToken);
            if (TryReadEnd(line, out var announced))
            {
                if (announced != count)
                    throw new PortalUnavailableException($"The snapshot announces {announced} articles and has {count}.");
                yield break;
            }

            yield return Parse<Article>(line);
        }
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }

    internal static async Task<SnapshotReader> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var gzip = new GZipStream(await response.Content.ReadAsStreamAsync(cancellationToken), CompressionMode.Decompress);
        var lines = new StreamReader(gzip);
        return new SnapshotReader(response, lines, Parse<SnapshotHeader>(await ReadLineAsync(lines, cancellationToken)));
    }

    private static async Task<string> ReadLineAsync(StreamReader lines, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.ReadLineAsync(cancellationToken) ?? throw new PortalUnavailableException("The snapshot was cut off.");
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            throw new PortalUnavailableException("The snapshot was cut off.", failure);
        }
    }

    // No article has a member of that name.
    private static bool TryReadEnd(string line, out long count)
    {
        count = 0;
        if (!line.StartsWith("{\"end\":", StringComparison.Ordinal))
            return false;
        count = Parse<SnapshotEnd>(line).Count;
        return true;
    }

    private static T Parse<T>(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, PortalJson.Options) ?? throw new JsonException("A line is null.");
        }
        catch (JsonException failure)
        {
            throw new PortalUnavailableException("The snapshot has a line that is not the JSON expected; it was cut off or damaged.", failure);
        }
    }
}
