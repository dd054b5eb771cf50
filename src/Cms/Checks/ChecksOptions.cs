using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.Checks;

/// <summary>
/// Settings of the checks before publication, section <c>Checks</c>. Checked at start. What each check means is set in the desk.
/// </summary>
public sealed class ChecksOptions
{
    public const string Section = "Checks";

    /// <summary>Whether links out of the portal are asked whether they lead somewhere. Default true.</summary>
    public bool ExternalLinks { get; set; } = true;

    /// <summary>Time for one address with all its redirections, in seconds, 1 to 60. Default 10.</summary>
    [Range(1, 60)]
    public int ExternalLinkSeconds { get; set; } = 10;

    /// <summary>How long an answer is believed, in hours, 1 to 720. Default 24.</summary>
    [Range(1, 720)]
    public int ExternalLinkHours { get; set; } = 24;
}
