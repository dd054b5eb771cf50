namespace CommsPortal.Cms.Desk.People;

/// <summary>One person in the list of people.</summary>
/// <param name="HasPassword">False until the person has set one by a link.</param>
public sealed record PersonRow(Guid Id, string Name, string Email, IReadOnlyList<string> Roles, IReadOnlyList<string> Organisations, bool Locked, bool HasPassword);
