namespace CommsPortal.Contracts.Digests;

/// <summary>A reader's request for letters; nothing is sent until the link of one letter has shown that the address is theirs.</summary>
public sealed record NewDigest(string Email, DigestWish Wish)
{
    public const int LongestEmail = 200;
}
