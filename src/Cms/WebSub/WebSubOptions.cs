using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.WebSub;

/// <summary>Settings of the hub, section <c>WebSub</c>. Checked at start.</summary>
public sealed class WebSubOptions
{
    public const string Section = "WebSub";

    /// <summary>The hub's public address, as feeds name it; empty means <c>/websub</c> at <see cref="PortalOptions.CmsBaseUrl"/>.</summary>
    public Uri? HubUrl { get; set; }

    /// <summary>Where the CMS reads the site's feeds, for instance within the office's network; empty means the site's public address.</summary>
    public Uri? SiteUrl { get; set; }

    /// <summary>Subscriptions whose callbacks may be on one machine, 1 to 10,000. Default 100.</summary>
    [Range(1, 10_000)]
    public int PerHost { get; set; } = 100;

    /// <summary>Subscriptions over all, 10 to 1,000,000. Default 10,000.</summary>
    [Range(10, 1_000_000)]
    public int Most { get; set; } = 10_000;
}
