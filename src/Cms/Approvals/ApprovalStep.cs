namespace CommsPortal.Cms.Approvals;

/// <summary>One step of the way from a submitted text to an approved one.</summary>
/// <param name="Title">What happens in it, for people (Vietnamese), such as "Biên tập".</param>
/// <param name="Roles">Whoever has one of them may take the step.</param>
/// <param name="Organisation">Slug of the organisation whose people take it; null for those of the article's own office.</param>
public sealed record ApprovalStep(string Title, IReadOnlyList<string> Roles, string? Organisation = null);
