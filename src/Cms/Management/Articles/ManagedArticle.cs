using System.Text.Json;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>An article with its working text, as the management API gives it.</summary>
/// <param name="State">Of the working edition: draft, in-review, approved, scheduled, published, withdrawn.</param>
/// <param name="Version">Also the <c>ETag</c>; to be sent as <c>If-Match</c> with the next write.</param>
/// <param name="Edition">Number of the working edition.</param>
/// <param name="PublicEdition">Number of the edition that readers see; null when they see none.</param>
/// <param name="ContentHash">SHA-256 of the working text in canonical form.</param>
/// <param name="Content">The working text: members of the type's JSON Schema at <c>/api/v1/types/{type}</c>.</param>
/// <param name="Approval">The steps with which the working text was last submitted, in order; empty before the first submission.</param>
/// <param name="Writers">Who wrote in the working text; none of them may approve it.</param>
public sealed record ManagedArticle(
    Guid Id,
    string Type,
    string Locale,
    Guid TranslationGroup,
    string? Office,
    string Headline,
    string State,
    int Version,
    int Edition,
    int? PublicEdition,
    string ContentHash,
    JsonElement Content,
    IReadOnlyList<Guid> Writers,
    Guid? CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FirstPublishedAt,
    DateTimeOffset? PublishAt,
    DateTimeOffset? UnpublishAt,
    ManagedCorrection? Correction,
    string? WithdrawalReason,
    IReadOnlyList<ManagedStep> Approval);
