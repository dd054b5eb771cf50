namespace CommsPortal.Contracts.Digests;

/// <summary>What a reader with a link of a letter sees of the subscription.</summary>
/// <param name="Address">The address with most of it hidden, since letters are passed on.</param>
/// <param name="Paused">Whether letters have stopped because the address refused them; saving starts them again.</param>
public sealed record DigestState(string Address, DigestWish Wish, bool Paused);
