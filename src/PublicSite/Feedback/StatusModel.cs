using CommsPortal.Contracts.Feedback;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Feedback;

/// <summary>What the holder of a tracking code sees.</summary>
/// <param name="Status">Null when there is no such code, or none was given yet.</param>
/// <param name="Typed">What was given as a code.</param>
/// <param name="Fault">Why nothing is shown; null when something is.</param>
public sealed record StatusModel(Language Language, FeedbackStatus? Status, string Typed = "", string? Fault = null);
