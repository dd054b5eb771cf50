namespace CommsPortal.PublicSite.Sections;

/// <summary>One step of the way from the home page.</summary>
/// <param name="Path">Root-relative and escaped.</param>
/// <param name="Locale">Language of the name when it is not the page's.</param>
public sealed record Crumb(string Name, string Path, string? Locale = null);
