using System.ComponentModel.DataAnnotations;

namespace CommsPortal.PublicSite.Settings;

/// <summary>Where the content comes from: section <c>Cms</c>.</summary>
public sealed class CmsOptions
{
    public const string Section = "Cms";

    /// <summary>Root address of the CMS. Default <c>http://127.0.0.1:5100</c>.</summary>
    [Required]
    public Uri BaseUrl { get; set; } = new("http://127.0.0.1:5100");

    /// <summary>Seconds that one request to the CMS may take, 1 to 60. Default 5.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary><see cref="TimeoutSeconds"/> as a span of time.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>Seconds that one long poll for changes waits, 1 to 25. Default 25.</summary>
    [Range(1, 25)]
    public int ChangesWaitSeconds { get; set; } = 25;
}
