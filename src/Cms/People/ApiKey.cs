namespace CommsPortal.Cms.People;

/// <summary>A key with which a program calls the management API. Only its hash is kept.</summary>
public sealed class ApiKey
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The first characters, so that people can tell keys apart.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the key, lower-case hexadecimal. A key has 256 random bits, so a plain hash is enough.</summary>
    public required string Hash { get; init; }

    /// <summary>Role whose rights the key has.</summary>
    public required string Role { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }
}
