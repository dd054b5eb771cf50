using System.Net;

namespace CommsPortal.Cms.Outgoing;

/// <summary>Where a name of a machine leads.</summary>
public interface IHostResolver
{
    /// <summary>Every address of the name, IPv4 and IPv6.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">There is no such name, or nobody who knows can be asked.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}
