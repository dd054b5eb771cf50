namespace CommsPortal.Contracts.Press;

/// <summary>A wish for a new key.</summary>
/// <param name="OverlapDays">Days for which the key that asks stays good, 0 to 30; 7 unless told.</param>
public sealed record KeyRotation(int OverlapDays = 7);
