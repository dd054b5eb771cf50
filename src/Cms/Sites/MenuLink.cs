namespace CommsPortal.Cms.Sites;

/// <summary>One entry of a menu, or one link.</summary>
/// <param name="Url">A root-relative path of the site, or an https address elsewhere.</param>
/// <param name="Article">The article that the path was of when the entry was made: it is followed to its present path, and left out while it is not public.</param>
public sealed record MenuLink(string Title, string Url, Guid? Article = null);
