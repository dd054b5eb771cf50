using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>Whom an address stands for where requests are limited.</summary>
public static class Subscriber
{
    /// <summary>
    /// The address as a number; of IPv6 the first 64 bits, since whoever has one address has the other 2^64 of its network too. An IPv4 address written
    /// as IPv6 is itself. Zero for none.
    /// </summary>
    public static UInt128 Of(IPAddress? address)
    {
        if (address is null)
            return UInt128.Zero;
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (!address.TryWriteBytes(bytes, out _))
            return UInt128.Zero;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            bytes[8..].Clear();
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
