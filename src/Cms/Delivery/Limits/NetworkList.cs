using System.Net;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>Networks in CIDR notation, separated by commas.</summary>
public sealed class NetworkList(IReadOnlyList<IPNetwork> networks)
{
    /// <exception cref="FormatException">An entry is no network.</exception>
    public static NetworkList Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NetworkList([.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(IPNetwork.Parse)]);
    }

    public bool IsEmpty => networks.Count == 0;

    public bool Contains(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        foreach (var network in networks)
        {
            if (network.Contains(address))
                return true;
        }

        return false;
    }
}
