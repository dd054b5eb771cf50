namespace CommsPortal.Cms.Changes;

/// <summary>Wakes whoever waits for the public change log to grow: followers, long polls, caches.</summary>
public sealed class ChangeSignal : LogSignal;
