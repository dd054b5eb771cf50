using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.Digests;

/// <summary>Settings of letters to readers, section <c>Digests</c>. Checked at start.</summary>
public sealed class DigestOptions
{
    public const string Section = "Digests";

    /// <summary>Hour of the day in Ho Chi Minh City at which letters are written, 0 to 23. Default 6.</summary>
    [Range(0, 23)]
    public int Hour { get; set; } = 6;

    /// <summary>Letters refused one after the other until a subscription is paused, 1 to 20. Default 3.</summary>
    [Range(1, 20)]
    public int MostFailures { get; set; } = 3;
}
