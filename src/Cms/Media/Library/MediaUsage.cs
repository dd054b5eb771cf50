namespace CommsPortal.Cms.Media.Library;

/// <summary>One article that uses a file.</summary>
/// <param name="Editions">Numbers of the editions that use it, ascending.</param>
/// <param name="IsPublic">Whether the article is public now.</param>
public sealed record MediaUsage(Guid ArticleId, string Headline, IReadOnlyList<int> Editions, bool IsPublic);
