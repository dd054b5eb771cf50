namespace CommsPortal.Cms.Royalties;

/// <summary>An article of a month with what is paid for it.</summary>
/// <param name="Royalty">Null while nobody has proposed anything.</param>
/// <param name="Shares">In their order.</param>
public sealed record RoyaltyRow(
    Guid ArticleId, string Headline, string Type, string Locale, DateTimeOffset Published, Royalty? Royalty, IReadOnlyList<RoyaltyShare> Shares);
