namespace CommsPortal.EndToEnd.Quality;

/// <summary>HTML as the standard has it.</summary>
[Collection(QualityCollection.Name)]
public sealed class MarkupGate(QualityPortal portal)
{
    [Fact]
    public Task Every_template_is_without_errors_by_html_validate_and_by_the_Nu_checker() => portal.JudgeAsync("markup");
}
