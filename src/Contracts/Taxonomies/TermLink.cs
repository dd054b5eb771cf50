namespace CommsPortal.Contracts.Taxonomies;

/// <summary>A taxonomy term as an article names it.</summary>
public sealed record TermLink(string Slug, string Name);
