using System.Net;
using System.Net.Sockets;
using CommsPortal.Cms.Delivery.Limits;

namespace CommsPortal.Cms.Outgoing;

/// <summary>
/// Which machines the portal asks on behalf of whoever wrote an address: those of the public Internet, at the ports of the web. All that could
/// be reached behind the office's firewall is refused, but for networks that the office names.
/// </summary>
/// <param name="trusted">Networks whose machines are asked all the same, at any port.</param>
/// <param name="exceptions">Single machines that are asked all the same.</param>
/// <remarks>IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890).</remarks>
public sealed class AddressPolicy(NetworkList trusted, params IReadOnlyCollection<IPEndPoint> exceptions)
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/3",
        }.Select(IPNetwork.Parse),
    ];

    // Only 2000::/3 is given to the public, and of that some blocks are set apart or carry IPv4 addresses within.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] SpecialWithinGlobal =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(IPNetwork.Parse)];

    public AddressPolicy(params IReadOnlyCollection<IPEndPoint> exceptions)
        : this(new NetworkList([]), exceptions)
    {
    }

    public bool Allows(IPAddress address, int port)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return exceptions.Contains(new IPEndPoint(address, port)) || trusted.Contains(address) || (port is 80 or 443 && IsPublic(address));
    }

    /// <summary>Whether some machine may be asked at <paramref name="port"/>.</summary>
    public bool AllowsPort(int port) => port is 80 or 443 || !trusted.IsEmpty || exceptions.Any(e => e.Port == port);

    private static bool IsPublic(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork
            ? !Special.Any(n => n.Contains(address))
            : address.ScopeId == 0 && Global.Contains(address) && !SpecialWithinGlobal.Any(n => n.Contains(address));
}
