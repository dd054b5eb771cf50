namespace CommsPortal.Contracts.Changes;

/// <summary>Where to fetch what a change is about.</summary>
/// <param name="Article">API address of the article as it is now, relative to the API's root; 410 with the reason once it is withdrawn.</param>
/// <param name="Edition">API address of exactly this edition, which never changes; null where there is none to fetch.</param>
/// <param name="Page">The article's page on the site, absolute; null while it has none that the public may see.</param>
public sealed record ChangeLinks(string Article, string? Edition = null, string? Page = null);
