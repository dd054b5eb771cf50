using CommsPortal.Cms.Approvals;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>A step of approval of the working text.</summary>
/// <param name="Roles">Whoever has one of them may take the step.</param>
/// <param name="Organisation">Slug of the organisation whose people take it; null for those of the article's own office.</param>
/// <param name="State"><c>done</c> for this very text, <c>current</c> when it waits, <c>waiting</c> when others come before it or the text is not in review.</param>
/// <param name="ApprovedFor">The absent colleague in whose place it was taken.</param>
public sealed record ManagedStep(
    int Number,
    string Title,
    IReadOnlyList<string> Roles,
    string? Organisation,
    string State,
    Guid? ApprovedBy,
    string? ApprovedByName,
    Guid? ApprovedFor,
    string? ApprovedForName,
    DateTimeOffset? ApprovedAt,
    string? Note)
{
    internal static IReadOnlyList<ManagedStep> Of(Review review) => review.Steps.Select(s => review.IsTaken(s)
        ? new ManagedStep(
            s.Number, s.Title, s.Roles, s.Organisation, "done", s.ApprovedBy, s.ApprovedByName, s.ApprovedFor, s.ApprovedForName, s.ApprovedAt, s.Note)
        : new ManagedStep(
            s.Number, s.Title, s.Roles, s.Organisation, s == review.Current ? "current" : "waiting", null, null, null, null, null, null)).ToList();
}
