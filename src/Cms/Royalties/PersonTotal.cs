namespace CommsPortal.Cms.Royalties;

/// <summary>What a person gets for a month.</summary>
public sealed record PersonTotal(string Person, int Articles, long Amount);
