using CommsPortal.PublicSite.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Security;

/// <summary>Whose word is taken for where a request comes from: proxies on this machine and those of <see cref="SiteOptions.TrustedProxies"/>.</summary>
public static class Proxies
{
    /// <summary>Only the client's address is taken; Host and scheme never are, since no page depends on them.</summary>
    internal static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var forwarding = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        foreach (var network in Parse(app.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value.TrustedProxies) ?? [])
            forwarding.KnownIPNetworks.Add(network);
        return app.UseForwardedHeaders(forwarding);
    }

    /// <summary>Reads networks (CIDR) separated by commas; null when one is none.</summary>
    public static IReadOnlyList<System.Net.IPNetwork>? Parse(string networks)
    {
        ArgumentNullException.ThrowIfNull(networks);
        var parsed = new List<System.Net.IPNetwork>();
        foreach (var text in networks.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!System.Net.IPNetwork.TryParse(text.Contains('/', StringComparison.Ordinal) ? text : $"{text}/{(text.Contains(':', StringComparison.Ordinal) ? 128 : 32)}", out var network))
                return null;
            parsed.Add(network);
        }

        return parsed;
    }
}
