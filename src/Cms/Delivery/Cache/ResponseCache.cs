using System.Collections.Concurrent;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Delivery.Answers;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Delivery.Cache;

/// <summary>
/// Finished answers by request target, valid while the change log has not grown: an answer made before a commit that this node has
/// announced is never sent after it. Bounded in bytes; of the oldest, what was not asked for again goes first.
/// </summary>
/// <remarks>
/// Second chance instead of an order of last use, so that reading takes no lock and moves nothing: being asked for only marks an answer, and
/// the mark saves it once when its turn to go comes.
/// </remarks>
public sealed class ResponseCache(ChangeSignal signal, IOptions<PortalOptions> options)
{
    private readonly long mostBytes = (long)options.Value.ResponseCacheMebibytes * 1024 * 1024;
    private readonly Lock gate = new();
    private volatile Shelf current = new(0);

    /// <summary>The epoch that an answer read from now on belongs to.</summary>
    public long Epoch => signal.Head;

    /// <summary>Bytes held now.</summary>
    public long Bytes => Interlocked.Read(ref current.Bytes);

    public FinishedAnswer? Find(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var shelf = current;
        if (shelf.Epoch != signal.Head || !shelf.Entries.TryGetValue(target, out var entry))
            return null;
        if (!entry.IsWanted)
            entry.IsWanted = true;
        // Compressed forms come after the answer was put here.
        if (entry.Charged < CostOf(target, entry.Answer))
            Charge(shelf, target, entry);
        return entry.Answer;
    }

    /// <summary>Keeps <paramref name="answer"/>, which was read after the log's head was <paramref name="epoch"/>.</summary>
    public void Put(string target, long epoch, FinishedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(answer);
        if (CostOf(target, answer) > mostBytes / 8 || epoch != signal.Head)
            return;
        lock (gate)
        {
            if (epoch < current.Epoch)
                return;
            if (epoch > current.Epoch)
                current = new Shelf(epoch);
            var entry = new Entry(answer);
            if (!current.Entries.TryAdd(target, entry))
                return;
            current.Order.Enqueue((target, entry));
            Charge(current, target, entry);
        }
    }

    private static int CostOf(string target, FinishedAnswer answer) => answer.Size + (2 * target.Length);

    private void Charge(Shelf shelf, string target, Entry entry)
    {
        lock (gate)
        {
            if (!shelf.Entries.ContainsKey(target))
                return;
            var cost = CostOf(target, entry.Answer);
            Interlocked.Add(ref shelf.Bytes, cost - entry.Charged);
            entry.Charged = cost;
            while (shelf.Bytes > mostBytes && shelf.Order.TryDequeue(out var oldest))
                Judge(shelf, oldest);
        }
    }

    private static void Judge(Shelf shelf, (string Target, Entry Entry) oldest)
    {
        if (oldest.Entry.IsWanted)
        {
            oldest.Entry.IsWanted = false;
            shelf.Order.Enqueue(oldest);
            return;
        }

        shelf.Entries.TryRemove(oldest.Target, out _);
        Interlocked.Add(ref shelf.Bytes, -oldest.Entry.Charged);
    }

    /// <summary>What was kept while the log's head was <see cref="Epoch"/>.</summary>
    private sealed class Shelf(long epoch)
    {
        public long Bytes;

        public long Epoch { get; } = epoch;

        public ConcurrentDictionary<string, Entry> Entries { get; } = new(StringComparer.Ordinal);

        /// <summary>Oldest first; used under the gate only.</summary>
        public Queue<(string Target, Entry Entry)> Order { get; } = new();
    }

    private sealed class Entry(FinishedAnswer answer)
    {
        public FinishedAnswer Answer { get; } = answer;

        public bool IsWanted { get; set; }

        /// <summary>Bytes counted for it so far.</summary>
        public int Charged { get; set; }
    }
}
