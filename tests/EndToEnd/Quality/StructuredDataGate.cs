namespace CommsPortal.EndToEnd.Quality;

/// <summary>What search engines are told.</summary>
[Collection(QualityCollection.Name)]
public sealed class StructuredDataGate(QualityPortal portal)
{
    [Fact]
    public Task Structured_data_of_every_template_has_the_words_of_schema_org_and_what_search_engines_ask_for() => portal.JudgeAsync("structured");
}
