using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CommsPortal.Cms.Checks.ExternalLinks;

/// <summary>
/// Addresses that wait to be asked, each once. What does not fit, or waits when the program ends, is named again by the next check.
/// </summary>
public sealed class ExternalLinkQueue
{
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<string, byte> waiting = new(StringComparer.Ordinal);
    private readonly Channel<string> channel = Channel.CreateBounded<string>(Most);

    public void Add(string url)
    {
        if (waiting.TryAdd(url, 0) && !channel.Writer.TryWrite(url))
            waiting.TryRemove(url, out _);
    }

    public IAsyncEnumerable<string> ReadAllAsync(CancellationToken cancellationToken) => channel.Reader.ReadAllAsync(cancellationToken);

    /// <summary>An address has been dealt with and may be added again.</summary>
    public void Done(string url) => waiting.TryRemove(url, out _);
}
