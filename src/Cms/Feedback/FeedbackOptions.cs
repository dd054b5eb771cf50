using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.Feedback;

/// <summary>Settings of readers' messages, section <c>Feedback</c>. Checked at start.</summary>
public sealed class FeedbackOptions
{
    public const string Section = "Feedback";

    /// <summary>Days after the end of a matter until the message, its notes, and the reader's name and address are erased, 7 to 3,650. Default 180.</summary>
    [Range(7, 3_650)]
    public int KeepDays { get; set; } = 180;
}
