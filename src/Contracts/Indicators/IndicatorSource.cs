namespace CommsPortal.Contracts.Indicators;

/// <summary>Where a number is from.</summary>
/// <param name="Name">As readers see it.</param>
/// <param name="Url">An <c>https</c> address, or a root-relative path of this site; null where there is none to read.</param>
/// <param name="Article">The article of this portal that <paramref name="Url"/> leads to; null for anything else.</param>
public sealed record IndicatorSource(string Name, string? Url = null, Guid? Article = null);
