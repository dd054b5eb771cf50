using CommsPortal.Cms.Articles;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>One article in a list.</summary>
/// <param name="Author">Who began it; null for imports.</param>
public sealed record ArticleRow(
    Guid Id, string Type, string Locale, string Headline, EditionState State, bool IsPublic, string? Office, DateTimeOffset UpdatedAt,
    DateTimeOffset? PublishAt, DateTimeOffset? FirstPublishedAt, string? Author);
