namespace CommsPortal.Contracts.Columns;

/// <summary>How often a column appears.</summary>
/// <param name="Kind"><c>weekly</c> or <c>monthly</c>.</param>
/// <param name="Days">For weekly: English day names in lower case, for instance <c>monday</c>.</param>
/// <param name="Day">For monthly: day of the month, 1 to 31; a shorter month uses its last day.</param>
public sealed record Cadence(string Kind, IReadOnlyList<string>? Days = null, int? Day = null);
