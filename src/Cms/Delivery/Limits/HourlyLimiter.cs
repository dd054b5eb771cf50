using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>
/// What one address sends within an hour, on this node. Addresses are never kept: only a keyed hash, whose key is made at start and known to
/// nobody, in memory and until the hour is over.
/// </summary>
/// <param name="most">Messages allowed in an hour.</param>
public abstract class HourlyLimiter(int most, TimeProvider time)
{
    private const int MostAddresses = 100_000;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private DateTimeOffset since = time.GetUtcNow();

    /// <returns>False when the address has sent enough for this hour.</returns>
    public bool Take(IPAddress? address)
    {
        lock (gate)
        {
            if (time.GetUtcNow() - since >= TimeSpan.FromHours(1) || counts.Count >= MostAddresses)
            {
                counts.Clear();
                since = time.GetUtcNow();
            }

            Span<byte> subscriber = stackalloc byte[16];
            BinaryPrimitives.WriteUInt128BigEndian(subscriber, Subscriber.Of(address));
            var hash = Convert.ToHexString(HMACSHA256.HashData(key, subscriber));
            return counts.AddOrUpdate(hash, 1, (_, count) => count + 1) <= most;
        }
    }
}
