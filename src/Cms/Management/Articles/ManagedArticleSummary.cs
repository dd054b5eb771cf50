namespace CommsPortal.Cms.Management.Articles;

/// <summary>An article as lists of the management API show it.</summary>
/// <inheritdoc cref="ManagedArticle"/>
public sealed record ManagedArticleSummary(
    Guid Id,
    string Type,
    string Locale,
    string? Office,
    string Headline,
    string State,
    int Version,
    int Edition,
    int? PublicEdition,
    Guid? CreatedBy,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FirstPublishedAt);
