using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.Nominations;

/// <summary>The office's promises to those who nominate; the section <c>Nominations</c> of the configuration, checked at start.</summary>
public sealed class NominationsOptions
{
    public const string Section = "Nominations";

    /// <summary>Days within which the office deals with what it received or verified; later it is overdue. Default 10.</summary>
    [Range(1, 365)]
    public int AnswerDays { get; set; } = 10;

    /// <summary>The body above the office, at the top of official documents. Default: the city's People's Committee.</summary>
    [Required]
    public string Superior { get; set; } = "Ủy ban nhân dân Thành phố Hồ Chí Minh";

    /// <summary>The office, at the top of official documents.</summary>
    [Required]
    public string Issuer { get; set; } = "Sở Văn hóa và Thể thao";

    /// <summary>The place of issue of official documents.</summary>
    [Required]
    public string Place { get; set; } = "Thành phố Hồ Chí Minh";
}
