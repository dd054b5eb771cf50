using System.Diagnostics;
using System.Text.Json;
using CommsPortal.EndToEnd.Infrastructure;

namespace CommsPortal.EndToEnd.Quality;

/// <summary>The portal that the gates judge, with something of everything, and the way to run a gate.</summary>
public sealed class QualityPortal : IAsyncLifetime
{
    /// <summary>Names the folder in which gates leave their reports; without it they leave none.</summary>
    private const string ResultsFolder = "QUALITY_RESULTS";

    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web);

    private readonly string folder = Directory.CreateTempSubdirectory("quality-").FullName;

    public Portal Portal { get; } = new();

    public IReadOnlyList<Template> Templates { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await Portal.InitializeAsync();
        Templates = await Quality.Templates.FindAsync(Portal, await QualityContent.MakeAsync(Portal));
        await Eventually.SeeAsync(
            () => new PublicView(Portal).ApiAsync("/api/v1/search?q=chuyen+doi+so&limit=1"), found => found.GetProperty("items").GetArrayLength() > 0, "the search index");
        // What was asked before everything was there may be kept.
        foreach (var template in Templates)
            await Eventually.SeeAsync(async () => (int)(await AskAsync(template.Path)).StatusCode, status => status == template.Status, template.Path);
        await LeaveAsync("templates", Templates);
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Runs <c>tests/judges/quality/GATE.mjs</c> over templates and fails with every breach that it reports.</summary>
    /// <param name="templates">Default: all.</param>
    /// <param name="more">What this gate needs to know besides.</param>
    public async Task JudgeAsync(string gate, IReadOnlyList<Template>? templates = null, Dictionary<string, object>? more = null)
    {
        var job = new Dictionary<string, object>(more ?? [])
        {
            ["origin"] = Portal.Site.Address,
            ["chromium"] = Browser.Program,
            ["arguments"] = Browser.Arguments,
            ["templates"] = templates ?? Templates,
        };
        var file = Path.Combine(folder, $"{gate}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(job, Writing));
        var begun = Stopwatch.GetTimestamp();
        var output = await Judges.RunAsync(Path.Combine("quality", $"{gate}.mjs"), file);
        var report = JsonSerializer.Deserialize<GateReport>(output, Writing)! with { Gate = gate, Seconds = (int)Stopwatch.GetElapsedTime(begun).TotalSeconds };
        TestContext.Current.SendDiagnosticMessage($"The gate {gate} took {report.Seconds} s.");
        await LeaveAsync(gate, report);
        Assert.Equal((templates ?? Templates).Select(template => template.Name), report.Results.Select(result => result.Template));
        var breaches = report.Results.SelectMany(result => result.Breaches.Select(breach => $"{result.Template}: {breach}")).ToList();
        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
    }

    private static async Task LeaveAsync(string name, object what)
    {
        if (Environment.GetEnvironmentVariable(ResultsFolder) is not { Length: > 0 } results)
            return;
        Directory.CreateDirectory(results);
        await File.WriteAllTextAsync(Path.Combine(results, $"{name}.json"), JsonSerializer.Serialize(what, Writing));
    }

    private Task<HttpResponseMessage> AskAsync(string path) => Portal.Reader.GetAsync(new Uri(path, UriKind.Relative));
}
