using System.Reflection;
using System.Text.Json;

namespace CommsPortal.PublicSite.Quality;

/// <summary>What the gates found when they last judged every template: <c>results.json</c>, which <c>.ci/quality</c> writes and which is part of the program.</summary>
/// <param name="Measured">The day, in the city.</param>
/// <param name="Templates">The kinds and states of pages that were judged.</param>
/// <param name="Gates">In the order in which the page shows them.</param>
public sealed record QualityResults(DateOnly Measured, IReadOnlyList<JudgedTemplate> Templates, IReadOnlyList<GateReport> Gates)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    /// <summary>Breaches of all gates together.</summary>
    public int Breaches => Gates.Sum(gate => gate.Results.Sum(result => result.Breaches));

    /// <summary>Reads the file that was built in.</summary>
    public static QualityResults Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("quality/results.json")
            ?? throw new FileNotFoundException("src/PublicSite/Quality/results.json is not embedded.");
        return JsonSerializer.Deserialize<QualityResults>(stream, Reading) ?? throw new InvalidDataException("src/PublicSite/Quality/results.json is empty.");
    }

    /// <summary>A figure of one template; null where the gate left it out.</summary>
    public double? Figure(string gate, string template, string figure) =>
        Of(gate, template)?.Figures.TryGetValue(figure, out var value) == true ? value : null;

    /// <summary>How many breaches a gate found in one template; null where it left it out.</summary>
    public int? BreachesOf(string gate, string template) => Of(gate, template)?.Breaches;

    private GateResult? Of(string gate, string template) =>
        Gates.FirstOrDefault(report => report.Gate == gate)?.Results.FirstOrDefault(result => result.Template == template);
}
