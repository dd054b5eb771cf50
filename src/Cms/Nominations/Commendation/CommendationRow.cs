namespace CommsPortal.Cms.Nominations.Commendation;

/// <summary>An exemplar that is proposed for commendation, with what the list says of it.</summary>
/// <param name="Unit">The unit that it belongs to, otherwise the one that nominated it.</param>
/// <param name="Achievement">What was done, in one paragraph.</param>
/// <param name="Path">Path of its public article; null when there is none.</param>
public sealed record CommendationRow(
    Guid Id, int Version, string Subject, string Kind, string Unit, string Achievement, string Commendation, DateOnly ProposedOn, string? Path,
    string? DecisionNumber, DateOnly? DecisionDate)
{
    public bool IsDecided => DecisionNumber is not null;
}
