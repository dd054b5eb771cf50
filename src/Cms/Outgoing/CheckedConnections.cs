using System.Net;
using System.Net.Sockets;

namespace CommsPortal.Cms.Outgoing;

/// <summary>
/// Connections to machines that outsiders name: a name is resolved here, and the connection goes to the very address that was judged, so that
/// a second answer of the name's servers (DNS rebinding) is never asked for.
/// </summary>
public static class CheckedConnections
{
    /// <summary>
    /// A handler that connects only as <paramref name="policy"/> allows, and trusts the other side with nothing: no redirection is followed,
    /// no proxy, cookie, credential or trace context is used, headers are bounded and bodies are not drained.
    /// </summary>
    public static SocketsHttpHandler NewHandler(AddressPolicy policy, IHostResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(resolver);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(policy, resolver, context.DnsEndPoint, cancellationToken),
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
        };
    }

    private static async ValueTask<Stream> ConnectAsync(
        AddressPolicy policy, IHostResolver resolver, DnsEndPoint target, CancellationToken cancellationToken)
    {
        IReadOnlyList<IPAddress> addresses = IPAddress.TryParse(target.Host, out var literal)
            ? [literal]
            : await resolver.ResolveAsync(target.Host, cancellationToken);
        // One address within the network among others is how a name is made to lead there at the second look.
        if (addresses.Count == 0 || !addresses.All(a => policy.Allows(a, target.Port)))
            throw new AddressRefusedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
