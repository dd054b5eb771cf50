using CommsPortal.EndToEnd.Infrastructure;

namespace CommsPortal.EndToEnd.Quality;

/// <summary>A few templates look as they did: pictures in <c>Baseline</c>, made by <c>.ci/quality baseline</c>.</summary>
[Collection(QualityCollection.Name)]
public sealed class VisualGate(QualityPortal portal)
{
    // Names of templates, with the width of the window and the scheme of colours.
    private static readonly (string Name, int Width, string Scheme)[] Pictures =
    [
        ("home", 1280, "light"), ("news", 1280, "light"), ("case-study", 1280, "light"), ("model-example", 400, "light"),
        ("pillar", 1280, "light"), ("search-hits", 1280, "dark"), ("press", 1280, "light"), ("not-found", 400, "dark"),
    ];

    [Fact]
    public Task A_few_templates_look_like_their_pictures() => portal.JudgeAsync(
        "screenshots",
        [.. Pictures.Select(picture => portal.Templates.First(template => template.Name == picture.Name))],
        new Dictionary<string, object>
        {
            ["folder"] = Path.Combine(Repository.Root, "tests", "EndToEnd", "Quality", "Baseline"),
            ["renew"] = Environment.GetEnvironmentVariable("QUALITY_BASELINE") == "renew",
            ["views"] = Pictures.Select(picture => new { picture.Width, picture.Scheme }),
        });
}
