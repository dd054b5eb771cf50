namespace CommsPortal.Cms.Nominations.Lists;

/// <summary>A nomination in a list.</summary>
/// <param name="IsOverdue">Whether the office should have dealt with it by now.</param>
public sealed record NominationRow(
    Guid Id, string Subject, string Kind, NominationState State, string? Organisation, string CreatedByName, DateTimeOffset StateSince,
    DateTimeOffset UpdatedAt, bool AwaitsUnit, string? DeclineReason, string? DecisionNumber, DateOnly? DecisionDate, bool ArticleWithdrawn, bool IsOverdue);
