namespace CommsPortal.Contracts.Consultations;

/// <summary>A comment to be sent.</summary>
/// <param name="Name">Up to 80 characters, shown with the comment; null for none.</param>
/// <param name="Text">1 to 2,000 characters of plain text.</param>
public sealed record NewComment(string? Name, string Text);
