namespace CommsPortal.Contracts.Articles;

/// <summary>A link from one article to another.</summary>
public sealed record ArticleLink(Guid Id, string Type, string Headline, string Path);
