namespace CommsPortal.Contracts.Articles;

/// <summary>What remains public of a withdrawn article (HTTP 410).</summary>
public sealed record WithdrawalNotice(Guid Id, string Path, string Headline, DateTimeOffset At, string Reason);
