namespace CommsPortal.Contracts.Press;

/// <summary>A key of the newsroom that asks.</summary>
/// <param name="Prefix">Its first characters, to tell keys apart.</param>
/// <param name="LastUsedAt">To the minute (UTC); null when it never was used.</param>
/// <param name="Current">Whether this request was made with it.</param>
public sealed record PressKeyState(Guid Id, string Prefix, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt, bool Current);
