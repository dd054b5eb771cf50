namespace CommsPortal.Contracts.Articles;

/// <summary>An article on the same matter as another.</summary>
/// <param name="Chosen">True when the editors named it as related, false when it was found by its text.</param>
public sealed record RelatedArticle(ArticleSummary Article, bool Chosen);
