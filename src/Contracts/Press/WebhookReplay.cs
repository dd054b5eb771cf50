namespace CommsPortal.Contracts.Press;

/// <summary>Which changes are to be sent once more.</summary>
/// <param name="From">The first sequence.</param>
/// <param name="To">The last sequence.</param>
/// <param name="Log"><c>changes</c> (the default) or <c>embargoes</c>.</param>
public sealed record WebhookReplay(long From, long To, string? Log = null);
