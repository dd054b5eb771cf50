namespace CommsPortal.Contracts.Articles;

/// <summary>A correction shown to readers: what was wrong and what is right.</summary>
/// <param name="At">When it was published (UTC).</param>
/// <param name="Edition">The edition that put it right.</param>
public sealed record Correction(DateTimeOffset At, int Edition, string Wrong, string Right);
