namespace CommsPortal.Cms.Digests;

/// <summary>A request for letters that nobody has confirmed yet.</summary>
public sealed class DigestRequest
{
    public Guid Id { get; init; }

    /// <summary>SHA-256 of what the confirmation link carries.</summary>
    public required string TokenHash { get; init; }

    /// <summary>In lower case.</summary>
    public required string Email { get; init; }

    /// <summary>A <see cref="Contracts.Digests.DigestWish"/> as JSON.</summary>
    public required string Wish { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Until when the link works.</summary>
    public DateTimeOffset ConfirmBy { get; init; }
}
