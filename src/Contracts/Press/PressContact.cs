namespace CommsPortal.Contracts.Press;

/// <summary>Whom a newsroom writes to, as the office's site settings say; null where nothing is set.</summary>
public sealed record PressContact(string? Office, string? Email, string? Phone, string? Address);
