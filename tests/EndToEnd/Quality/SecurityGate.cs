namespace CommsPortal.EndToEnd.Quality;

/// <summary>The headers by Mozilla's HTTP Observatory, of a site that has an address with TLS.</summary>
[Collection(QualityCollection.Name)]
public sealed class SecurityGate(QualityPortal portal)
{
    [Fact]
    public async Task Every_template_has_at_least_130_points_of_the_HTTP_Observatory()
    {
        await using var secure = await portal.Portal.StartSecondSiteAsync(new Uri("https://localhost"));
        await portal.JudgeAsync("observatory", more: new Dictionary<string, object> { ["secureSite"] = secure.Address });
    }
}
