namespace CommsPortal.Cms.Royalties;

/// <summary>What somebody proposes to pay for an article.</summary>
/// <param name="Coefficient">In hundredths.</param>
/// <param name="Shares">People with their whole percentages.</param>
/// <param name="Seen">The version that was shown; 0 when there was none.</param>
public sealed record RoyaltyProposal(Guid ArticleId, int Coefficient, IReadOnlyList<(string Person, int Percent)> Shares, string Note, int Seen);
