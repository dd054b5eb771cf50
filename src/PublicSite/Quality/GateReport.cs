namespace CommsPortal.PublicSite.Quality;

/// <summary>What one gate found.</summary>
/// <param name="Gate">Its name: <c>axe</c>.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Tools">What judged.</param>
public sealed record GateReport(string Gate, int Seconds, IReadOnlyList<GateTool> Tools, IReadOnlyList<GateResult> Results);
