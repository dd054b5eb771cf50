using System.Text;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Management;

/// <summary>
/// Every endpoint that is no page of the desk, and who gets through: c contributor, a author, e editor, v approver, p press officer, s reporter of
/// statistics, A administrator, - strangers. Pages are in <see cref="Desk.AccessTests"/>. An endpoint that is not here fails the test.
/// </summary>
public sealed class EndpointAccessTests(CmsHost<Sqlite> host) : ManagementTest<Sqlite>(host)
{
    private const string Known = "caevpsA";
    private const string Writers = "caevpA";
    private const string Editors = "evpA";

    /// <summary>What everybody may ask, or what answers nothing of its own.</summary>
    private static readonly string[] Open = OpenEndpoints.All;

    /// <summary>The management API, and what lies at other addresses: endpoint, state of somebody else's article, who gets through, what is sent.</summary>
    private static readonly (string Endpoint, string State, string May, string? Body)[] Management =
    [
        ("GET articles", "draft", Known, null),
        ("POST articles", "draft", Writers, """{"type":"news","content":{"headline":"Tin mới"}}"""),
        ("GET articles/{id:guid}", "draft", Editors, null),
        ("PUT articles/{id:guid}/content", "draft", Editors, """{"headline":"Tin sửa"}"""),
        ("DELETE articles/{id:guid}", "draft", "A", null),
        ("GET articles/{id:guid}/editions", "draft", Editors, null),
        ("GET articles/{id:guid}/editions/{number:int:min(1)}", "draft", Editors, null),
        ("GET articles/{id:guid}/comments", "draft", Editors, null),
        ("GET articles/{id:guid}/audit", "draft", "vA", null),
        ("POST articles/{id:guid}/submission", "draft", Editors, null),
        ("POST articles/{id:guid}/return", "review", Editors, """{"comment":"Bổ sung số liệu."}"""),
        ("POST articles/{id:guid}/approval", "review", "vA", null),
        ("POST articles/{id:guid}/publication", "approved", "vpA", null),
        ("POST articles/{id:guid}/schedule", "approved", "vpA", """{"publishAt":"2099-01-01T08:00:00+07:00"}"""),
        ("DELETE articles/{id:guid}/schedule", "scheduled", "vpA", null),
        ("POST articles/{id:guid}/embargo", "approved", "vpA", """{"liftsAt":"2099-01-01T08:00:00+07:00"}"""),
        ("DELETE articles/{id:guid}/embargo", "embargoed", "vpA", null),
        ("POST articles/{id:guid}/withdrawal", "published", "vpA", """{"reason":"Nhầm"}"""),
        ("POST articles/{id:guid}/correction", "published", "vpA", """{"wrong":"Sai","right":"Đúng"}"""),
        ("POST articles/{id:guid}/restoration", "published", Editors, """{"edition":1}"""),
        ("POST articles/{id:guid}/comments", "draft", Editors, """{"text":"Góp ý"}"""),
        ("GET checks", "draft", Known, null),
        ("GET articles/{id:guid}/checks", "draft", Editors, null),
        // Only people answer for warnings; the desk's table has them.
        ("POST articles/{id:guid}/acknowledgements", "draft", "", """{"fingerprint":"x"}"""),
        ("GET articles/{id:guid}/consents", "draft", Editors, null),
        ("POST articles/{id:guid}/consents", "draft", Editors, """{"person":"Tư","form":"written","givenOn":"2020-01-05"}"""),
        ("POST articles/{id:guid}/consents/{consent:guid}/withdrawal", "draft", Editors, null),
        ("DELETE articles/{id:guid}/consents/{consent:guid}", "draft", Editors, null),
        ("GET taxonomies/{kind}", "draft", Known, null),
        ("PUT taxonomies/{kind}", "draft", "evA", """[{"slug":"nhom-moi","name":"Nhóm mới"}]"""),
        ("GET columns", "draft", Known, null),
        ("PUT columns", "draft", "evA", """[{"slug":"cot-moi","name":"Cột mới","cadence":{"kind":"monthly","day":1}}]"""),
        ("GET media", "draft", Known, null),
        ("POST media", "draft", "aevpA", "nonsense"),
        ("GET media/{id:guid}", "draft", Known, null),
        ("GET media/{id:guid}/uses", "draft", Known, null),
        ("GET media/{id:guid}/original", "draft", Known, null),
        ("PATCH media/{id:guid}", "draft", "aevpA", """{"alt":"Chữ"}"""),
        ("DELETE media/{id:guid}", "draft", "aevpA", null),
        // Past the door, the desk's uploads want a page of ours, which a program is not.
        ("OPTIONS /desk/media/uploads", "draft", "aevpA", null),
        ("POST /desk/media/uploads", "draft", "aevpA", null),
        ("HEAD /desk/media/uploads/{id:guid}", "draft", "aevpA", null),
        ("GET /desk/media/uploads/{id:guid}", "draft", "aevpA", null),
        ("PATCH /desk/media/uploads/{id:guid}", "draft", "aevpA", null),
        ("DELETE /desk/media/uploads/{id:guid}", "draft", "aevpA", null),
    ];

    /// <summary>Where whoever is let through finds nothing: an image that is in the library by name only, an upload that nobody began.</summary>
    private static readonly string[] Missing = ["GET media/{id:guid}/original", "GET /desk/media/uploads/{id:guid}"];

    [Fact]
    public void Every_endpoint_that_is_no_page_is_in_the_tables()
    {
        IEnumerable<string> routes = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null).SelectMany(NamesOf).Distinct().Order(StringComparer.Ordinal);
        // Those of the press API are in Press.PressAccessTests.
        routes = [.. routes.Where(r => !r.Contains(" /press/v1/", StringComparison.Ordinal))];
        Assert.Equal(Management.Select(m => Full(m.Endpoint)).Concat(Open).Order(StringComparer.Ordinal), routes);
    }

    [Fact]
    public async Task Each_endpoint_of_the_management_api_lets_the_roles_in_the_table_through_and_nobody_else()
    {
        var people = new List<(char Letter, HttpClient Client)> { ('-', Host.CreateClient(keepCookies: false)) };
        foreach (var (letter, role) in Known.Zip(Role.All))
            people.Add((letter, await WithKeyAsync(role)));
        var wrong = new List<string>();
        foreach (var (endpoint, state, may, body) in Management)
        {
            foreach (var (letter, client) in people)
            {
                var status = await AskAsync(client, endpoint, state, body);
                var refused = letter == '-' ? status == 401 : status == 403 || (status == 404 && !Missing.Contains(endpoint));
                if (refused == may.Contains(letter, StringComparison.Ordinal) || status >= 500)
                    wrong.Add($"{endpoint} by {letter}: {status}");
            }
        }

        people.ForEach(p => p.Client.Dispose());
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<int> AskAsync(HttpClient client, string endpoint, string state, string? body)
    {
        var (method, pattern) = endpoint.Split(' ') is [var verb, var rest] ? (verb, rest) : throw new ArgumentException(endpoint, nameof(endpoint));
        var article = await ArticleAsync(state);
        var (id, version) = pattern.StartsWith("media", StringComparison.Ordinal) ? (await OthersWork.MediaAsync(Host.Services, Cancellation), 1) : (article.Id, article.Version);
        var consent = pattern.Contains("{consent", StringComparison.Ordinal) ? await ConsentAsync(article.Id) : Guid.Empty;
        var path = pattern.Replace("{id:guid}", $"{id}", StringComparison.Ordinal).Replace("{consent:guid}", $"{consent}", StringComparison.Ordinal)
            .Replace("{number:int:min(1)}", "1", StringComparison.Ordinal).Replace("{kind}", "audiences", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method), (path.StartsWith('/') ? path : $"{Root}/{path}") + (endpoint == "DELETE articles/{id:guid}" ? "?reason=B%E1%BB%8F" : ""));
        request.Headers.TryAddWithoutValidation("If-Match", method == "PUT" && !pattern.Contains("{id", StringComparison.Ordinal) ? await TagAsync(path) : $"\"{version}\"");
        if (body == "nonsense")
            request.Content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(body)), "file", "tep.txt" } };
        else if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, Cancellation);
        return (int)answer.StatusCode;
    }

    private async Task<string?> TagAsync(string path)
    {
        using var reader = await WithKeyAsync(Role.Administrator);
        return (await SendAsync(reader, HttpMethod.Get, path)).ETag;
    }

    private async Task<Article> ArticleAsync(string state)
    {
        var id = await OthersWork.ArticleAsync(Host.Services, state, "Nội dung", Cancellation);
        await using var db = OpenDatabase();
        return await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id, Cancellation);
    }

    private async Task<Guid> ConsentAsync(Guid article) => (await Host.Services.GetRequiredService<RecordConsent>()
        .ExecuteAsync(article, "Tư", ConsentForm.Written, new DateOnly(2020, 1, 5), null, Actor.CommandLine, Cancellation)).Id;

    private PortalDbContext OpenDatabase() => Host.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();

    private static string Full(string endpoint) => endpoint.Contains(" /", StringComparison.Ordinal) ? endpoint : endpoint.Replace(" ", $" {Root}/", StringComparison.Ordinal);

    private static IEnumerable<string> NamesOf(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}");
}
