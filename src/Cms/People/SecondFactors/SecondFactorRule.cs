using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>Who must have a second factor: whoever may approve texts or change what others may.</summary>
public sealed class SecondFactorRule(IOptions<PortalOptions> options)
{
    /// <summary>Whether those who decide must have one on this portal.</summary>
    public bool IsEnforced => options.Value.SecondFactor switch
    {
        SecondFactorPolicy.Required => true,
        SecondFactorPolicy.Optional => false,
        _ => !new Uri(options.Value.CmsBaseUrl).IsLoopback,
    };

    /// <summary>Whether browsers make passkeys for the desk's address: they do for names, and for no IP address.</summary>
    public bool PasskeysWork => new Uri(options.Value.CmsBaseUrl).HostNameType == UriHostNameType.Dns;

    /// <summary>Whether somebody with these permissions must have one.</summary>
    public bool Requires(IReadOnlySet<Permission> permissions) => IsEnforced && Advises(permissions);

    /// <summary>Whether somebody with these permissions should have one, enforced or not.</summary>
    public static bool Advises(IReadOnlySet<Permission> permissions)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        return permissions.Contains(Permission.Approve) || permissions.Contains(Permission.ManagePeople);
    }
}
