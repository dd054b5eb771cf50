namespace CommsPortal.Contracts.Press;

/// <summary>How much a newsroom asked on one day.</summary>
public sealed record PressDay(DateOnly Day, long Requests);
