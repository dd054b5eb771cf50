namespace CommsPortal.Contracts.Editions;

/// <summary>One of two editions that are compared.</summary>
/// <param name="At">When it was published (UTC).</param>
/// <param name="Hash">SHA-256 of its content.</param>
/// <param name="Url">Root-relative address of the edition in the API.</param>
public sealed record ComparedEdition(int Edition, DateTimeOffset At, string Hash, string Headline, string Url);
