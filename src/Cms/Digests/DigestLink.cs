namespace CommsPortal.Cms.Digests;

/// <summary>What the links of a letter carry, by which its reader changes or ends the subscription.</summary>
public sealed class DigestLink
{
    /// <summary>SHA-256 of the token.</summary>
    public required string Hash { get; init; }

    public Guid SubscriptionId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
