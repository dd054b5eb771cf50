namespace CommsPortal.Cms.Articles;

/// <summary>
/// A text that stood in a draft until another was saved in its place. Whoever had it before their eyes while others saved began from it: it is
/// what their changes are told by. Kept for <see cref="Kept"/> after it was last replaced.
/// </summary>
public sealed class ReplacedText
{
    /// <summary>Longer than anybody leaves a form open.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public Guid ArticleId { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>, as <see cref="Edition.ContentHash"/>.</summary>
    public required string Hash { get; init; }

    public required string Content { get; init; }

    public DateTimeOffset ReplacedAt { get; set; }
}
