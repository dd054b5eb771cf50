namespace CommsPortal.PublicSite.Articles;

/// <summary>A heading of an article's page that can be linked to.</summary>
/// <param name="Id">What its address has after the number sign.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Level">2 or 3.</param>
public sealed record Heading(string Id, string Title, int Level);
