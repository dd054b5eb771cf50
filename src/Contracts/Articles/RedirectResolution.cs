namespace CommsPortal.Contracts.Articles;

/// <summary>What a path of the site is now.</summary>
/// <param name="Status">200 current, 301 moved to <paramref name="Location"/>, 410 withdrawn, 404 never used.</param>
/// <param name="Location">The current path, when moved.</param>
public sealed record RedirectResolution(string Path, int Status, string? Location = null, Guid? ArticleId = null);
