namespace CommsPortal.PublicSite.Quality;

/// <summary>What a gate found of one template.</summary>
/// <param name="Figures">What was counted or measured, by name.</param>
/// <param name="Breaches">How many things were wrong.</param>
public sealed record GateResult(string Template, IReadOnlyDictionary<string, double> Figures, int Breaches);
