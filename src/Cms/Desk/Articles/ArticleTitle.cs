using CommsPortal.Cms.Articles;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>An article as lists and choices name it.</summary>
public sealed record ArticleTitle(Guid Id, string Type, string Headline, EditionState State, bool IsPublic);
