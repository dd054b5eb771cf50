namespace CommsPortal.EndToEnd.Quality;

/// <summary>What a gate says: its tools, and for each template figures and what is wrong.</summary>
/// <param name="Seconds">How long it took.</param>
public sealed record GateReport(string Gate, int Seconds, IReadOnlyList<GateTool> Tools, IReadOnlyList<GateResult> Results);
