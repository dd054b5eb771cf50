namespace CommsPortal.Contracts.Digests;

/// <summary>Other wishes of a reader who has a link of a letter.</summary>
public sealed record DigestChange(string Token, DigestWish Wish);
