namespace CommsPortal.Contracts.Press;

/// <summary>What a link in a letter carries.</summary>
public sealed record LinkToken(string Token);
