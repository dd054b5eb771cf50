namespace CommsPortal.PublicSite.Pages;

/// <summary>A standing page in the footer: about, contact, privacy.</summary>
public sealed record MenuEntry(string Title, string Path);
