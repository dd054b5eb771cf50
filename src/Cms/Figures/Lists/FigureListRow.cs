namespace CommsPortal.Cms.Figures.Lists;

/// <summary>One thing that a number counted.</summary>
/// <param name="At">When it was published, corrected or withdrawn; null where only the count matters.</param>
/// <param name="Note">The reason of a withdrawal, or that the story was withdrawn since.</param>
public sealed record FigureListRow(Guid ArticleId, string Headline, string Type, string Locale, DateTimeOffset? At, string? Note, int? Reads = null);
