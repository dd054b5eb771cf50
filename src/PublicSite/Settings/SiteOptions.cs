using System.ComponentModel.DataAnnotations;

namespace CommsPortal.PublicSite.Settings;

/// <summary>The site itself: section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    private const long MiB = 1024 * 1024;

    /// <summary>
    /// The public address, used in canonical links, feeds and the sitemap; the Host header never is. Default <c>http://localhost:5000</c>.
    /// </summary>
    [Required]
    public Uri BaseUrl { get; set; } = new("http://localhost:5000");

    /// <summary>
    /// The desk's address in editors' browsers: the one origin that may show previews in a frame. Default: that of <c>Cms:BaseUrl</c>.
    /// </summary>
    public Uri? DeskBaseUrl { get; set; }

    /// <summary>Public address of the API, for the examples on the press page. Default: that of <c>Cms:BaseUrl</c>.</summary>
    public Uri? ApiBaseUrl { get; set; }

    /// <summary>
    /// Folder of the keys that encrypt journalists' sessions, shared by all nodes of the site; empty keeps them in memory, so that sessions end
    /// with the program and are good on one node alone. Default empty.
    /// </summary>
    public string? KeysDirectory { get; set; }

    /// <summary>
    /// The WebSub hub that feeds name, from which whoever subscribes hears of changes at once. Default: none is named.
    /// </summary>
    public Uri? HubUrl { get; set; }

    /// <summary>The office that answers for the site, in the footer and structured data.</summary>
    [Required]
    public string Publisher { get; set; } = "Ban Tuyên giáo Thành ủy và Sở Thông tin và Truyền thông Thành phố Hồ Chí Minh";

    /// <summary>Address for readers' messages, in the footer; empty shows none.</summary>
    public string Contact { get; set; } = "";

    /// <summary>
    /// Where weaknesses of the site are reported, for <c>/.well-known/security.txt</c>: a <c>mailto:</c>, <c>https:</c> or <c>tel:</c> address.
    /// Default: the office's e-mail address; without either there is no such file.
    /// </summary>
    public Uri? SecurityContact { get; set; }

    /// <summary>Bytes of memory for finished pages, 1 MiB to 16 GiB. Default 192 MiB.</summary>
    [Range(MiB, 16384 * MiB)]
    public long PageCacheBytes { get; set; } = 192 * MiB;

    /// <summary>
    /// Folder in which finished pages survive a restart, for this node alone; empty keeps them in memory only. Default empty.
    /// </summary>
    public string? PageDirectory { get; set; }

    /// <summary>Seconds after which a kept page is made again even if no change was heard of, 10 to 86400. Default 600.</summary>
    [Range(10, 86400)]
    public int PageMaxAgeSeconds { get; set; } = 600;

    /// <summary>Bytes of memory for media, 0 to 16 GiB. Default 64 MiB.</summary>
    [Range(0, 16384 * MiB)]
    public long MediaCacheBytes { get; set; } = 64 * MiB;

    /// <summary>The largest media file that is passed on, in bytes. Default 64 MiB.</summary>
    [Range(1024, 1024 * MiB)]
    public long MediaMaxBytes { get; set; } = 64 * MiB;

    /// <summary>
    /// Requests a minute that one address may make and that no kept page answers, such as searches, 0 to 100000; 0 sets no limit. Default 600.
    /// </summary>
    [Range(0, 100_000)]
    public int ColdRequestsPerMinute { get; set; } = 600;

    /// <summary>Networks (CIDR, separated by commas) of proxies whose X-Forwarded-For is believed, beside those on this machine. Default none.</summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>Seconds between two reports of how often articles were read, 1 to 3600; 0 counts nothing. Default 60.</summary>
    [Range(0, 3600)]
    public int ReadReportSeconds { get; set; } = 60;

    /// <summary>An absolute address of the site.</summary>
    /// <param name="path">Root-relative, already escaped.</param>
    public string Absolute(string path) => BaseUrl.GetLeftPart(UriPartial.Authority) + path;
}
