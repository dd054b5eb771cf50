namespace CommsPortal.Contracts.Feedback;

/// <summary>A reader's word on whether an article was useful.</summary>
public sealed record NewVote(bool Useful);
