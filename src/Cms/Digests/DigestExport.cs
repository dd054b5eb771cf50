using CommsPortal.Contracts.Digests;

namespace CommsPortal.Cms.Digests;

/// <summary>Everything that is kept about one address.</summary>
/// <param name="Wish">Null when the address was never confirmed.</param>
/// <param name="Requests">When unconfirmed requests came.</param>
public sealed record DigestExport(
    string Email, DigestWish? Wish, DateTimeOffset? Since, DateTimeOffset? LastLetter, DateTimeOffset? PausedAt, IReadOnlyList<DateTimeOffset> Requests);
