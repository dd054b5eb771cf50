namespace CommsPortal.Contracts.Sites;

/// <summary>A link with its words.</summary>
/// <param name="Url">A root-relative path of the site, or an https address elsewhere.</param>
public sealed record SiteLink(string Title, string Url);
