using CommsPortal.Contracts.Articles;

namespace CommsPortal.Cms.Representations;

/// <summary>What is represented: one edition of an article, as the public or an entitled newsroom gets it.</summary>
/// <param name="Json">The document as it is stored, UTF-8.</param>
/// <param name="ETag">Of <paramref name="Json"/>, when it is known; otherwise made from the bytes.</param>
/// <param name="Address">Root-relative address in the API, without a suffix.</param>
public sealed record ArticleIssue(Article Article, byte[] Json, string? ETag, string Address)
{
    /// <summary>When the public gets it; null when it has it.</summary>
    public DateTimeOffset? EmbargoedUntil { get; init; }
}
