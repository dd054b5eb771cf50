namespace CommsPortal.EndToEnd.Quality;

/// <summary>What was found of one template.</summary>
/// <param name="Figures">What was counted or measured, by name.</param>
/// <param name="Breaches">What is wrong; empty when the template passed.</param>
public sealed record GateResult(string Template, IReadOnlyDictionary<string, double> Figures, IReadOnlyList<string> Breaches);
