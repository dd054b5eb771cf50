namespace CommsPortal.Cms.Media.Uploads;

/// <param name="Offset">Bytes that have come now.</param>
public sealed record PartOutcome(PartState State, long Offset);
