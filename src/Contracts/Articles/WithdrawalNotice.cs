namespace CommsPortal.Contracts.Articles;

/// <summary>What remains public of a withdrawn article (HTTP 410).</summary>
/// <param name="Headline">The last public headline; empty when the article was deleted afterwards.</param>
public sealed record WithdrawalNotice(Guid Id, string Path, string Headline, DateTimeOffset At, string Reason);
