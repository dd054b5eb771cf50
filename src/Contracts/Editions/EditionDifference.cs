namespace CommsPortal.Contracts.Editions;

/// <summary>What changed from one published edition of an article to another.</summary>
/// <param name="Fields">Only those that differ, in reading order.</param>
public sealed record EditionDifference(Guid Id, ComparedEdition From, ComparedEdition To, IReadOnlyList<ChangedField> Fields);
