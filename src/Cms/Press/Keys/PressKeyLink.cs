namespace CommsPortal.Cms.Press.Keys;

/// <summary>A link that makes and shows one key of an account, once. Keys themselves are never in letters.</summary>
public sealed class PressKeyLink
{
    /// <summary>SHA-256 of what the link carries, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public Guid AccountId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
