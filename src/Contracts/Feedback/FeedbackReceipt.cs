namespace CommsPortal.Contracts.Feedback;

/// <summary>That a message was taken.</summary>
/// <param name="Code">Whoever has it sees the state and the answer: three groups of four symbols of Crockford's base 32.</param>
public sealed record FeedbackReceipt(string Code);
