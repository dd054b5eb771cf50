using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CommsPortal.Tests;

/// <summary>
/// A TCP port of the loopback address for a program that is started later, or stopped and started again. Nobody else gets it meanwhile: it
/// lies below the range from which the system takes ports for outgoing connections, and other test runs see that it is reserved, because
/// the UDP port of the same number is held.
/// </summary>
internal sealed class ReservedPort : IDisposable
{
    private const int First = 10_000;
    private const int Last = 30_000;

    private readonly Socket claim;

    private ReservedPort(int number, Socket claim) => (Number, this.claim) = (number, claim);

    public int Number { get; }

    public static ReservedPort Take()
    {
        // Anywhere, so that runs that begin at the same time seldom try the same ports.
        var start = Random.Shared.Next(First, Last);
        for (var i = 0; i < Last - First; i++)
        {
            var number = First + ((start - First + i) % (Last - First));
            if (TryClaim(number) is not { } claim)
                continue;
            if (IsFree(number))
                return new ReservedPort(number, claim);
            claim.Dispose();
        }

        throw new InvalidOperationException($"No port from {First} to {Last} is free.");
    }

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => claim.Dispose();

    private static Socket? TryClaim(int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, number));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    private static bool IsFree(int number)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, number);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
