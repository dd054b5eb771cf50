namespace CommsPortal.Contracts.Feedback;

/// <summary>A tracking code as its holder typed it; case, hyphens and look-alikes do not matter.</summary>
public sealed record FeedbackCode(string Code);
