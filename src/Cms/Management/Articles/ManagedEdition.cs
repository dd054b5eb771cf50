using System.Text.Json;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>One edition of an article.</summary>
/// <param name="Content">Its text; null in lists.</param>
public sealed record ManagedEdition(
    int Edition,
    string State,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? ApprovedAt,
    DateTimeOffset? PublishedAt,
    IReadOnlyList<Guid> Writers,
    Guid? ApprovedBy,
    ManagedCorrection? Correction,
    JsonElement? Content);
