using System.Text.Json;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Management;

public sealed class CheckManagementOnSqlite(CmsHost<Sqlite> host) : CheckManagementTests<Sqlite>(host);

public sealed class CheckManagementOnPostgres(CmsHost<Postgres> host) : CheckManagementTests<Postgres>(host);

public abstract class CheckManagementTests<TDatabase>(CmsHost<TDatabase> host) : ManagementTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string Vague = "Xem [tại đây](/tin-tuc).";

    [Fact]
    public async Task A_refused_step_is_a_problem_with_the_findings_and_a_program_cannot_answer_for_them()
    {
        using var writer = await WithKeyAsync(Role.Editor);
        using var approver = await WithKeyAsync(Role.Approver);
        var (path, tag) = await DraftAsync(writer, Vague);
        tag = await StepAsync(writer, path, tag, "submission");
        tag = await StepAsync(approver, path, tag, "approval");
        foreach (var (step, body) in new (string, object?)[] { ("publication", null), ("schedule", new { publishAt = "2099-01-01T08:00:00+07:00" }) })
        {
            var refused = await SendAsync(approver, HttpMethod.Post, $"{path}/{step}", body, tag);
            Assert.Equal((422, "checks-failed"), (refused.Status, refused.Code));
            var finding = refused.Body.GetProperty("findings")[0];
            Assert.Equal(
                ("link-text", "warning", "body", 4, 19, "[tại đây](/tin-tuc)"),
                (Text(finding, "check"), Text(finding, "severity"), Text(finding, "field"), finding.GetProperty("offset").GetInt32(), finding.GetProperty("length").GetInt32(), Text(finding, "quote")));
            Assert.NotEmpty(Text(finding, "remedy"));
        }

        var report = await SendAsync(approver, HttpMethod.Get, path + "/checks");
        Assert.False(report.Body.GetProperty("passed").GetBoolean());
        var fingerprint = Text(report.Body.GetProperty("findings")[0], "fingerprint");
        var acknowledged = await SendAsync(approver, HttpMethod.Post, path + "/acknowledgements", new { fingerprint });
        Assert.Equal((403, "forbidden"), (acknowledged.Status, acknowledged.Code));
    }

    [Fact]
    public async Task An_error_refuses_approval()
    {
        using var writer = await WithKeyAsync(Role.Editor);
        using var approver = await WithKeyAsync(Role.Approver);
        var (path, tag) = await DraftAsync(writer, "Số thẻ 4111 1111 1111 1111.");
        tag = await StepAsync(writer, path, tag, "submission");
        var refused = await SendAsync(approver, HttpMethod.Post, path + "/approval", null, tag);
        Assert.Equal((422, "checks-failed"), (refused.Status, refused.Code));
        Assert.DoesNotContain("4111", refused.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_checks_and_consents_are_listed_and_consents_recorded()
    {
        using var writer = await WithKeyAsync(Role.Editor);
        var checks = await SendAsync(writer, HttpMethod.Get, "checks");
        Assert.Equal(18, checks.Body.GetArrayLength());
        Assert.Contains(checks.Body.EnumerateArray(), c => Text(c, "code") == "lead-length" && Text(c, "option") == "60" && Text(c, "severity") == "warning");

        var (path, _) = await DraftAsync(writer, "Nội dung.");
        var made = await SendAsync(writer, HttpMethod.Post, path + "/consents", new { person = "Trần Thị Tư", form = "written", givenOn = "2020-01-05" });
        Assert.Equal(201, made.Status);
        Assert.Equal("form", (await SendAsync(writer, HttpMethod.Post, path + "/consents", new { person = "Tư", form = "spoken", givenOn = "2020-01-05" })).Body.GetProperty("errors").EnumerateObject().Single().Name);
        var consent = $"{path}/consents/{Text(made.Body, "id")}";
        Assert.NotEmpty(Text((await SendAsync(writer, HttpMethod.Post, consent + "/withdrawal")).Body, "withdrawnOn"));
        Assert.False((await SendAsync(writer, HttpMethod.Get, path + "/checks")).Body.GetProperty("passed").GetBoolean());
        Assert.Equal(204, (await SendAsync(writer, HttpMethod.Delete, consent)).Status);
        Assert.Equal(404, (await SendAsync(writer, HttpMethod.Delete, consent)).Status);
        Assert.Equal(0, (await SendAsync(writer, HttpMethod.Get, path + "/consents")).Body.GetArrayLength());

        // Another writer's draft is not there for this one.
        using var stranger = await WithKeyAsync(Role.Author);
        Assert.Equal(404, (await SendAsync(stranger, HttpMethod.Post, path + "/consents", new { person = "Tư", form = "written", givenOn = "2020-01-05" })).Status);
        Assert.Equal(404, (await SendAsync(stranger, HttpMethod.Get, $"articles/{Guid.Empty}/checks")).Status);
    }

    [Fact]
    public async Task How_far_AI_took_part_is_said_in_one_way_and_the_earlier_member_still_works()
    {
        using var writer = await WithKeyAsync(Role.Editor);
        async Task<JsonElement> ContentAsync(object content)
        {
            var made = await SendAsync(writer, HttpMethod.Post, "articles", new { type = "news", content });
            Assert.Equal(201, made.Status);
            return made.Body.GetProperty("content");
        }

        var earlier = await ContentAsync(new { headline = "Cũ", aiMade = true });
        Assert.Equal(("generated", true), (Text(earlier, "aiUse"), earlier.GetProperty("aiMade").GetBoolean()));
        var assisted = await ContentAsync(new { headline = "Mới", aiUse = "assisted", aiNote = "Dịch từ tiếng Anh." });
        Assert.Equal(("assisted", false, "Dịch từ tiếng Anh."), (Text(assisted, "aiUse"), assisted.GetProperty("aiMade").GetBoolean(), Text(assisted, "aiNote")));
        Assert.Equal(422, (await SendAsync(writer, HttpMethod.Post, "articles", new { type = "news", content = new { headline = "Lạ", aiUse = "partly" } })).Status);
    }

    private static new async Task<(string Path, string Tag)> DraftAsync(HttpClient client, string body)
    {
        var made = await SendAsync(client, HttpMethod.Post, "articles", new { type = "news", content = News("Tin " + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), body) });
        Assert.Equal(201, made.Status);
        return (made.Location!, made.ETag!);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).ToString();
}
