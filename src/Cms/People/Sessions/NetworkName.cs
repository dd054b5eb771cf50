using System.Globalization;
using System.Net;

namespace CommsPortal.Cms.People.Sessions;

/// <summary>An address without what names the single machine: the first three parts of IPv4, the first three groups of IPv6.</summary>
internal static class NetworkName
{
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return bytes.Length == 4
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes[0]}.{bytes[1]}.{bytes[2]}.x")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes[0]:x2}{bytes[1]:x2}:{bytes[2]:x2}{bytes[3]:x2}:{bytes[4]:x2}{bytes[5]:x2}::x");
    }
}
