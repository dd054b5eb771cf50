using CommsPortal.Contracts.Articles;

namespace CommsPortal.PublicSite.Articles;

/// <summary>An article that names another.</summary>
/// <param name="Clauses">Ids of the other's headings that it links to; empty when it names the whole.</param>
public sealed record Mention(ArticleSummary Article, IReadOnlyList<string> Clauses);
