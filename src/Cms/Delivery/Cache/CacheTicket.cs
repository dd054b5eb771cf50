using CommsPortal.Cms.Delivery.Answers;

namespace CommsPortal.Cms.Delivery.Cache;

/// <summary>Given to a request whose answer may be kept: the key, and the change log's head from before anything was read.</summary>
public sealed class CacheTicket(ResponseCache cache, string target, long epoch)
{
    /// <summary>The change log's head before anything was read.</summary>
    public long Epoch { get; } = epoch;

    /// <summary>Keeps the answer for requests with the same target.</summary>
    public void Keep(FinishedAnswer answer) => cache.Put(target, Epoch, answer);
}
