namespace CommsPortal.Contracts.Consultations;

/// <summary>What somebody said, and the office's answer.</summary>
/// <param name="Name">Null for those who gave none.</param>
/// <param name="Text">Plain text with line breaks.</param>
/// <param name="At">When it was sent (UTC).</param>
public sealed record PublicComment(Guid Id, string? Name, string Text, DateTimeOffset At, string? Answer);
