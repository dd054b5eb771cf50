using System.Collections.Concurrent;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Delivery.Answers;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Delivery.Cache;

/// <summary>
/// Finished answers by request target, valid while the change log has not grown: an answer made before a commit that this node has
/// announced is never sent after it. Bounded in bytes; what has not been asked for lately goes first.
/// </summary>
/// <remarks>
/// Two generations stand in for a list of last use, so that reading takes no lock: answers enter the young one; when it is full it becomes
/// the old one and what was the old one is dropped; being asked for brings an old answer back among the young.
/// </remarks>
public sealed class ResponseCache(ChangeSignal signal, IOptions<PortalOptions> options)
{
    private readonly long mostBytes = (long)options.Value.ResponseCacheMebibytes * 1024 * 1024;
    private readonly Lock gate = new();
    private volatile Generations current = new(0, new Generation(), new Generation());

    /// <summary>The epoch that an answer read from now on belongs to.</summary>
    public long Epoch => signal.Head;

    /// <summary>Bytes held now.</summary>
    public long Bytes => current.Young.Bytes + current.Old.Bytes;

    public FinishedAnswer? Find(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var generations = current;
        if (generations.Epoch != signal.Head)
            return null;
        if (generations.Young.Answers.TryGetValue(target, out var answer))
            return answer;
        if (!generations.Old.Answers.TryGetValue(target, out answer))
            return null;
        Put(target, generations.Epoch, answer);
        return answer;
    }

    /// <summary>Keeps <paramref name="answer"/>, which was read after the log's head was <paramref name="epoch"/>.</summary>
    public void Put(string target, long epoch, FinishedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(answer);
        // Compressed forms come later; counting twice the plain bytes covers both of them.
        var size = (2L * answer.Size) + (2L * target.Length);
        if (size > mostBytes / 8 || epoch != signal.Head)
            return;
        lock (gate)
        {
            if (epoch < current.Epoch)
                return;
            if (epoch > current.Epoch)
                current = new Generations(epoch, new Generation(), new Generation());
            else if (current.Young.Bytes + size > mostBytes / 2)
                current = new Generations(epoch, new Generation(), current.Young);
            if (current.Young.Answers.TryAdd(target, answer))
                current.Young.Bytes += size;
        }
    }

    private sealed record Generations(long Epoch, Generation Young, Generation Old);

    private sealed class Generation
    {
        public ConcurrentDictionary<string, FinishedAnswer> Answers { get; } = new(StringComparer.Ordinal);

        public long Bytes { get; set; }
    }
}
