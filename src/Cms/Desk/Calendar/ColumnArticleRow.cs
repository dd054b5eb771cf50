using CommsPortal.Cms.Articles;

namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>An article of a column, as the planner needs it.</summary>
/// <param name="Group">Shared by its translations, which are one issue.</param>
/// <param name="At">When it was or is to be published; null while nobody has said.</param>
public sealed record ColumnArticleRow(Guid Id, Guid Group, string Column, string Headline, EditionState State, bool IsPublic, DateTimeOffset? At);
