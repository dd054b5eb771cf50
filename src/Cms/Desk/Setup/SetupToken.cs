namespace CommsPortal.Cms.Desk.Setup;

/// <summary>One set-up link as it is kept: only the hash of its token.</summary>
internal sealed record SetupToken(string Hash, DateTimeOffset ExpiresAt);
