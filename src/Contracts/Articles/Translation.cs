namespace CommsPortal.Contracts.Articles;

/// <summary>The same article in another language.</summary>
/// <param name="Locale">BCP 47 language.</param>
public sealed record Translation(string Locale, Guid Id, string Headline, string Path);
