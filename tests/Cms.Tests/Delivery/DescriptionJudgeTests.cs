using System.Text.Json;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Press;
using CommsPortal.Cms.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Delivery;

/// <summary>Other people's validators and clients judge the descriptions of our APIs, against what a running CMS answers.</summary>
public sealed partial class DescriptionJudgeTests(CmsHost<Sqlite> host) : PressTest<Sqlite>(host), IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("openapi-").FullName;

    public static TheoryData<string> Documents { get; } = ["v1", "press-v1"];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Redocly_and_spectral_find_no_error(string document)
    {
        var file = await SaveAsync(document);
        await Judges.RunCommandAsync("redocly", "lint", "--config", "redocly.yaml", file);
        await Judges.RunCommandAsync("spectral", "lint", "--ruleset", "spectral.yaml", file);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_example_and_every_answer_of_every_operation_fits_its_schema(string document)
    {
        var content = await FillAsync();
        var file = await SaveAsync(document);
        using var described = JsonDocument.Parse(await File.ReadAllBytesAsync(file, Cancellation));
        using var reader = await ClientOfAsync(await AccountAsync("Báo Kiểm Tra " + document, account => (account.Embargoes, account.Webhooks) = (true, true)));
        using var nobody = Host.CreateClient(keepCookies: false);
        HttpClient[] clients = document == "v1" ? [nobody] : [reader, nobody];

        var answers = new List<Answer>();
        foreach (var path in described.RootElement.GetProperty("paths").EnumerateObject())
        {
            if (!path.Value.TryGetProperty("get", out var operation))
                continue;
            foreach (var address in Questions(path.Name, operation, content))
            {
                foreach (var client in clients)
                    answers.Add(await AskAsync(client, path.Name, address));
            }
        }

        var recorded = Path.Combine(folder, $"{document}-answers.json");
        await File.WriteAllTextAsync(recorded, JsonSerializer.Serialize(answers, JsonSerializerOptions.Web), Cancellation);
        var verdict = await Judges.RunAsync("openapi.mjs", file, recorded);
        Assert.Contains(document == "v1" ? "answers fit; without an example: none" : "answers fit", verdict, StringComparison.Ordinal);
        Assert.DoesNotContain(answers, answer => answer.Status >= 500);
        Assert.All(document == "v1" ? [200, 400, 404, 410] : new[] { 200, 401 }, status => Assert.Contains(answers, answer => answer.Status == status));
    }

    [Fact]
    public async Task Openapi_typescript_and_openapi_fetch_make_a_client_that_compiles_and_reads()
    {
        await FillAsync();
        Assert.Contains("log from 1", await Judges.RunAsync("typescript.mjs", await SaveAsync("v1"), Client.BaseAddress!.ToString()), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<Content> FillAsync() => Host.OnceAsync("content", async () =>
    {
        var newsroom = ActivatorUtilities.CreateInstance<Newsroom>(Host.Services);
        var live = await newsroom.PublishNewAsync(Newsroom.News("Số hóa sổ hộ khẩu", news => news.Tags = ["số hóa"]));
        var gone = await newsroom.PublishNewAsync(Newsroom.News("Bài sẽ gỡ"));
        await Host.Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(gone, null, "Sai số liệu", Newsroom.Approver, Cancellation);
        using var answer = await Client.GetAsync(new Uri($"/api/v1/articles/{live}", UriKind.Relative), Cancellation);
        using var article = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Cancellation));
        return new Content(live, gone, article.RootElement.GetProperty("path").GetString()!);
    });

    /// <summary>An operation as its parameters allow, for what is there, what is gone and what never was; and with a parameter that it does not know.</summary>
    private static IEnumerable<string> Questions(string path, JsonElement operation, Content content)
    {
        var required = (operation.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [])
            .Where(parameter => parameter.GetProperty("in").GetString() == "query" && parameter.TryGetProperty("required", out var must) && must.GetBoolean())
            .Select(parameter => parameter.GetProperty("name").GetString()!);
        var query = string.Join('&', required.Select(name => $"{name}={Uri.EscapeDataString(name == "path" ? content.Path : "so hoa")}"));
        return new[] { content.Live, content.Gone, Guid.Empty }.Select(id => $"{Filled(path, id)}?{query}").Append($"{Filled(path, content.Live)}?khong-biet=1").Distinct();
    }

    private static string Filled(string path, Guid id) => Parameter().Replace(path, parameter => parameter.Groups[1].Value switch
    {
        "number" or "edition" => "1",
        "kind" => "sectors",
        "locale" => "vi",
        "type" => "news",
        "form" => "json",
        "id" or "article" => id.ToString(),
        _ => "khong-co",
    });

    private static async Task<Answer> AskAsync(HttpClient client, string path, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        var type = answer.Content.Headers.ContentType?.MediaType;
        var body = type?.EndsWith("json", StringComparison.Ordinal) == true ? await answer.Content.ReadAsStringAsync(Cancellation) : null;
        return new Answer(path, "get", address, (int)answer.StatusCode, type, body);
    }

    private async Task<string> SaveAsync(string document)
    {
        var file = Path.Combine(folder, document + ".json");
        await File.WriteAllBytesAsync(file, await Client.GetByteArrayAsync(new Uri($"/openapi/{document}.json", UriKind.Relative), Cancellation), Cancellation);
        return file;
    }

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Parameter();

    private sealed record Content(Guid Live, Guid Gone, string Path);

    private sealed record Answer(string Path, string Method, string Url, int Status, string? ContentType, string? Body);
}
