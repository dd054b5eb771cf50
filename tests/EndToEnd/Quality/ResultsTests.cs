using System.Globalization;
using System.Text.Json;
using CommsPortal.EndToEnd.Infrastructure;

namespace CommsPortal.EndToEnd.Quality;

/// <summary>The page <c>/chat-luong</c> says what the file says, and the file knows all templates.</summary>
[Collection(QualityCollection.Name)]
public sealed class ResultsTests(QualityPortal portal)
{
    private static readonly string[] Gates = ["markup", "axe", "keyboard", "loading", "lighthouse", "structured", "observatory"];

    private readonly JsonElement results = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "PublicSite", "Quality", "results.json"))).RootElement;

    [Fact]
    public void The_results_are_of_every_template_and_of_every_gate()
    {
        Assert.Equal(portal.Templates.Select(template => template.Name), Names(results.GetProperty("templates"), "name"));
        var gates = results.GetProperty("gates").EnumerateArray().ToDictionary(gate => gate.GetProperty("gate").GetString()!);
        Assert.Equal(Gates, gates.Keys);
        foreach (var (name, gate) in gates)
        {
            var judged = portal.Templates.Where(template => name != "lighthouse" || template.Distinct).Select(template => template.Name);
            Assert.Equal(judged, Names(gate.GetProperty("results"), "template"));
            Assert.All(gate.GetProperty("results").EnumerateArray(), result => Assert.Equal(0, result.GetProperty("breaches").GetInt32()));
        }
    }

    [Theory]
    [InlineData("/chat-luong", "dd/MM/yyyy", "vietnamese")]
    [InlineData("/en/quality", "d MMMM yyyy", "english")]
    public async Task The_page_shows_what_the_results_say(string path, string date, string language)
    {
        var html = (await new PublicView(portal.Portal).PageAsync(path)).Html;
        Assert.Contains(DateOnly.Parse(results.GetProperty("measured").GetString()!, CultureInfo.InvariantCulture).ToString(date, CultureInfo.InvariantCulture), html, StringComparison.Ordinal);
        Assert.All(results.GetProperty("templates").EnumerateArray(), template => Assert.Contains($"<th scope=\"row\">{template.GetProperty(language).GetString()}</th>", html, StringComparison.Ordinal));
        foreach (var gate in results.GetProperty("gates").EnumerateArray())
        {
            foreach (var tool in gate.GetProperty("tools").EnumerateArray())
                Assert.Contains($"{tool.GetProperty("name").GetString()} {tool.GetProperty("version").GetString()}", html, StringComparison.Ordinal);
            if (gate.GetProperty("gate").GetString() == "observatory")
                Assert.All(gate.GetProperty("results").EnumerateArray(), result => Assert.Contains($">{result.GetProperty("figures").GetProperty("score").GetInt32()}<", html, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Names(JsonElement items, string member) => items.EnumerateArray().Select(item => item.GetProperty(member).GetString()!);
}
