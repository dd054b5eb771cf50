using CommsPortal.Contracts.Articles;

namespace CommsPortal.Contracts.Search;

/// <summary>One article found.</summary>
/// <param name="HeadlineHtml">The headline, escaped, with matches in <c>mark</c> elements.</param>
/// <param name="SnippetHtml">The best passage, escaped, with matches in <c>mark</c> elements.</param>
public sealed record SearchHit(ArticleSummary Article, string HeadlineHtml, string SnippetHtml, double Score);
