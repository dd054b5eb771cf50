using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.Notices;

/// <summary>Settings of notices to people, section <c>Notices</c>. Checked at start.</summary>
public sealed class NoticeOptions
{
    public const string Section = "Notices";

    /// <summary>Hour of the day in Ho Chi Minh City at which daily letters are sent, 0 to 23. Default 7.</summary>
    [Range(0, 23)]
    public int DigestHour { get; set; } = 7;
}
