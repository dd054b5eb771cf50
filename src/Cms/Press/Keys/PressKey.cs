namespace CommsPortal.Cms.Press.Keys;

/// <summary>A key of the press API. Only its hash is kept. Several may be good at once, so that one can be exchanged without a pause.</summary>
public sealed class PressKey
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>The first characters, so that people can tell keys apart.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the key, lower-case hexadecimal. A key has 256 random bits, so a plain hash is enough.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }
}
