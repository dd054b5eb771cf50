namespace CommsPortal.Cms.Changes;

/// <summary>Wakes the long polls of entitled newsrooms when the embargo log grows, and nobody else.</summary>
public sealed class EmbargoSignal : LogSignal;
