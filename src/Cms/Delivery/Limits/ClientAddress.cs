using System.Net;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>Finds whose request it is when trusted proxies stand before us.</summary>
public static class ClientAddress
{
    /// <summary>
    /// The address that counts: the caller's, or what trusted proxies say of theirs in <c>X-Forwarded-For</c>, read from its end up to the
    /// first address that is not trusted, since everything before that may be made up. Null when all are trusted.
    /// </summary>
    public static IPAddress? Of(HttpContext context, NetworkList trusted)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(trusted);
        if (context.Connection.RemoteIpAddress is not { } remote)
            return null;
        if (!IsTrusted(remote, trusted))
            return remote;
        var forwarded = context.Request.Headers["X-Forwarded-For"];
        for (var i = forwarded.Count - 1; i >= 0; i--)
        {
            var entries = (forwarded[i] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            for (var k = entries.Length - 1; k >= 0; k--)
            {
                if (!IPAddress.TryParse(entries[k], out var address))
                    return remote;
                if (!IsTrusted(address, trusted))
                    return address;
            }
        }

        return null;
    }

    private static bool IsTrusted(IPAddress address, NetworkList trusted) =>
        trusted.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
