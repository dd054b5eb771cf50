namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>How many stories a row has under a pillar.</summary>
/// <param name="Pillar">Slug of the pillar; null for all stories of the row.</param>
/// <param name="Row">Slug of the sector or locality; null for all stories of the pillar.</param>
public sealed record GapCell(string? Pillar, string? Row, int Count);
