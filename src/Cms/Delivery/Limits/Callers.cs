using System.Net;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>Whose request it is, as far as the networks that this portal trusts may say; see <see cref="ClientAddress"/>.</summary>
public sealed class Callers(IOptions<PortalOptions> options)
{
    private readonly NetworkList trusted = NetworkList.Parse(options.Value.TrustedNetworks);

    /// <summary>The address of an outsider; null when all who had to do with the request are trusted.</summary>
    public IPAddress? OutsiderOf(HttpContext context) => ClientAddress.Of(context, trusted);

    /// <summary>The address of an outsider, or of the trusted machine that asks for itself.</summary>
    public IPAddress? AddressOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return OutsiderOf(context) ?? context.Connection.RemoteIpAddress;
    }
}
