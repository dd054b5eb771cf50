using System.ComponentModel.DataAnnotations;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.People.SecondFactors;

namespace CommsPortal.Cms;

/// <summary>Settings of the CMS, section <c>Portal</c>. Checked at start.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Folder of everything that must survive a restart: database, media, search index, keys. Default <c>data</c>.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>PostgreSQL connection string; empty means SQLite in the data directory.</summary>
    public string? Postgres { get; set; }

    /// <summary>Public address of the site, for links in the desk. Default <c>http://127.0.0.1:5000</c>.</summary>
    [Required, Url]
    public string SiteBaseUrl { get; set; } = "http://127.0.0.1:5000";

    /// <summary>Public address of the CMS, for the set-up link and absolute API addresses. Default <c>http://127.0.0.1:5100</c>.</summary>
    [Required, Url]
    public string CmsBaseUrl { get; set; } = "http://127.0.0.1:5100";

    /// <summary>Delivery API requests allowed to one address in a minute, 10 to 1,000,000. Default 600.</summary>
    [Range(10, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>
    /// Networks (CIDR, separated by commas) whose requests are not counted: the site's machines and proxies in front, whose
    /// <c>X-Forwarded-For</c> is believed. Default <c>127.0.0.0/8,::1/128</c>.
    /// </summary>
    [NetworkList]
    public string TrustedNetworks { get; set; } = "127.0.0.0/8,::1/128";

    /// <summary>Bytes of finished API answers kept in memory, in MiB, 0 to 65,536. Default 128.</summary>
    [Range(0, 65_536)]
    public int ResponseCacheMebibytes { get; set; } = 128;

    /// <summary>How long a preview link works, in minutes, 1 to 10,080. Default 120.</summary>
    [Range(1, 10_080)]
    public int PreviewMinutes { get; set; } = 120;

    /// <summary>Folder of search synonyms; empty means none. Default <c>content/search</c>.</summary>
    public string SearchDataDirectory { get; set; } = "content/search";

    /// <summary>Whether approvers and administrators must have a second factor. Default <see cref="SecondFactorPolicy.Auto"/>.</summary>
    [EnumDataType(typeof(SecondFactorPolicy))]
    public SecondFactorPolicy SecondFactor { get; set; } = SecondFactorPolicy.Auto;

    public string PathOf(string name) => Path.Combine(DataDirectory, name);
}
