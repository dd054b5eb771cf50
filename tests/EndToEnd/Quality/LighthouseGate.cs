namespace CommsPortal.EndToEnd.Quality;

/// <summary>Lighthouse on a simulated telephone.</summary>
[Collection(QualityCollection.Name)]
public sealed class LighthouseGate(QualityPortal portal)
{
    [Fact]
    public Task Every_distinct_template_has_100_in_all_four_categories() =>
        portal.JudgeAsync("lighthouse", [.. portal.Templates.Where(template => template.Distinct)]);
}
