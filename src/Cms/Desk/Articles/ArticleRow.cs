using CommsPortal.Cms.Articles;
using CommsPortal.Search;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>One article in a list.</summary>
/// <param name="Author">Who began it; null for imports.</param>
/// <param name="HeldBecause">Why it was not published at its appointed time; null when it was not held.</param>
public sealed record ArticleRow(
    Guid Id, string Type, string Locale, string Headline, EditionState State, bool IsPublic, string? Office, DateTimeOffset UpdatedAt,
    DateTimeOffset? PublishAt, DateTimeOffset? FirstPublishedAt, string? Author, string? HeldBecause)
{
    /// <summary>The person who works on it; null for nobody in particular.</summary>
    public string? Assignee { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The headline with the words that were searched; null when none were.</summary>
    public HighlightedText? Marked { get; init; }

    /// <summary>The passage that matched best; null when nothing was searched.</summary>
    public HighlightedText? Snippet { get; init; }
}
