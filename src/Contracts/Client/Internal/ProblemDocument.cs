using CommsPortal.Contracts.Articles;

namespace CommsPortal.Contracts.Client.Internal;

/// <summary>A problem as it arrives: every member may be missing, since a proxy may have answered instead of the portal.</summary>
internal sealed record ProblemDocument(
    string? Title = null, string? Code = null, string? Detail = null, string? Location = null, WithdrawalNotice? Withdrawal = null);
