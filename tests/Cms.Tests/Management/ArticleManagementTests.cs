using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Management;

public sealed class ArticleManagementOnSqlite(CmsHost<Sqlite> host) : ArticleManagementTests<Sqlite>(host);

public sealed class ArticleManagementOnPostgres(CmsHost<Postgres> host) : ArticleManagementTests<Postgres>(host);

public abstract class ArticleManagementTests<TDatabase>(CmsHost<TDatabase> host) : ManagementTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task An_article_goes_from_draft_to_the_public_and_back_by_the_api()
    {
        using var writer = await WithKeyAsync(Role.Author);
        using var approver = await WithKeyAsync(Role.Approver);
        var (path, tag) = await DraftAsync(writer, "Phường mở sổ sức khỏe số");
        Assert.Equal("\"1\"", tag);
        tag = await StepAsync(writer, path, tag, "submission");
        tag = await StepAsync(approver, path, tag, "return", new { comment = "Thêm nguồn." });
        tag = await StepAsync(writer, path, tag, "submission");
        tag = await StepAsync(approver, path, tag, "approval", new { note = "Tốt." });
        tag = await StepAsync(approver, path, tag, "publication");
        var id = path.Split('/')[^1];
        Assert.Equal(200, (await SendAsync(Client, HttpMethod.Get, $"/api/v1/articles/{id}")).Status);
        tag = await StepAsync(approver, path, tag, "correction", new { wrong = "30 phường", right = "31 phường" });
        var correcting = await SendAsync(writer, HttpMethod.Get, path);
        Assert.Equal(("draft", "2", "1"), (correcting.Text("state"), correcting.Text("edition"), correcting.Text("publicEdition")));
        Assert.Equal("31 phường", correcting.Body.GetProperty("correction").GetProperty("right").GetString());
        tag = await StepAsync(approver, path, tag, "withdrawal", new { reason = "Đơn vị đề nghị." });
        Assert.Equal(410, (await SendAsync(Client, HttpMethod.Get, $"/api/v1/articles/{id}")).Status);
        var audit = await SendAsync(approver, HttpMethod.Get, path + "/audit");
        var actions = audit.Body.GetProperty("items").EnumerateArray().Select(l => l.GetProperty("action").GetString()).Reverse().ToList();
        Assert.Equal(["create", "submit", "send-back", "submit", "approve", "publish"], actions.Take(6));
        Assert.Contains("Chương trình approver", audit.Body.ToString(), StringComparison.Ordinal);
        var comments = await SendAsync(writer, HttpMethod.Get, path + "/comments");
        Assert.Equal("Thêm nguồn.", comments.Body.GetProperty("items")[0].GetProperty("text").GetString());
        var refused = await SendAsync(approver, HttpMethod.Post, path + "/publication", null, tag);
        Assert.Equal((409, "transition-not-allowed"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Who_writes_with_an_old_version_gets_both_texts()
    {
        using var first = await WithKeyAsync(Role.Editor);
        using var second = await WithKeyAsync(Role.Editor);
        var (path, tag) = await DraftAsync(first, "Hai người cùng sửa");
        var saved = await SendAsync(first, HttpMethod.Put, path + "/content", News("Bản của người thứ nhất"), tag);
        Assert.Equal((200, "\"2\""), (saved.Status, saved.ETag));
        var late = await SendAsync(second, HttpMethod.Put, path + "/content", News("Bản của người thứ hai"), tag);
        Assert.Equal((412, "version-conflict"), (late.Status, late.Code));
        Assert.Equal(("1", "2"), (late.Text("expectedVersion"), late.Text("currentVersion")));
        Assert.Equal("Bản của người thứ hai", late.Body.GetProperty("yours").GetProperty("headline").GetString());
        Assert.Equal("Bản của người thứ nhất", late.Body.GetProperty("current").GetProperty("headline").GetString());
        Assert.Equal("\"2\"", late.ETag);
        var merged = await SendAsync(second, HttpMethod.Put, path + "/content", News("Bản đã ghép"), late.ETag);
        Assert.Equal((200, "Bản đã ghép"), (merged.Status, merged.Body.GetProperty("content").GetProperty("headline").GetString()));
    }

    [Theory]
    [InlineData(null, 428, "version-required")]
    [InlineData("*", 428, "version-required")]
    [InlineData("1", 400, "invalid-parameter")]
    [InlineData("W/\"1\"", 400, "invalid-parameter")]
    [InlineData("\"mot\"", 400, "invalid-parameter")]
    [InlineData("\"1\", \"2\"", 400, "invalid-parameter")]
    [InlineData("\"99\"", 412, "version-conflict")]
    public async Task Every_write_needs_the_version_that_was_read(string? ifMatch, int status, string code)
    {
        using var client = await WithKeyAsync(Role.Administrator);
        var (path, _) = await DraftAsync(client, "Cần phiên bản");
        (HttpMethod Method, string Path, object? Body)[] writes =
        [
            (HttpMethod.Put, "/content", News("Khác")), (HttpMethod.Delete, "?reason=x", null), (HttpMethod.Post, "/submission", null),
            (HttpMethod.Post, "/return", new { comment = "x" }), (HttpMethod.Post, "/approval", new { note = "x" }), (HttpMethod.Post, "/publication", null),
            (HttpMethod.Post, "/schedule", new { publishAt = "2099-01-01T00:00:00Z" }), (HttpMethod.Delete, "/schedule", null),
            (HttpMethod.Post, "/withdrawal", new { reason = "x" }), (HttpMethod.Post, "/correction", new { wrong = "x", right = "y" }),
            (HttpMethod.Post, "/restoration", new { edition = 1 }), (HttpMethod.Post, "/comments", new { text = "x" }),
        ];
        foreach (var (method, step, body) in writes)
        {
            var answer = await SendAsync(client, method, path + step, body, ifMatch);
            Assert.True((status, code) == (answer.Status, answer.Code), $"{method} {step}: {answer.Status} {answer.Body}");
            if (status == 412)
                Assert.Equal("Cần phiên bản", answer.Body.GetProperty("current").GetProperty("headline").GetString());
        }
    }

    [Fact]
    public async Task Four_eyes_hold_between_keys()
    {
        using var one = await WithKeyAsync(Role.Approver);
        using var other = await WithKeyAsync(Role.Approver);
        var (path, tag) = await DraftAsync(one, "Tự duyệt");
        tag = await StepAsync(one, path, tag, "submission");
        var own = await SendAsync(one, HttpMethod.Post, path + "/approval", null, tag);
        Assert.Equal((403, "four-eyes"), (own.Status, own.Code));
        await StepAsync(other, path, tag, "approval");
    }

    [Fact]
    public async Task Unknown_members_are_refused_by_name_with_their_place()
    {
        using var client = await WithKeyAsync(Role.Editor);
        var made = await SendAsync(client, HttpMethod.Post, "articles", """
            {"type": "case-study", "content": {"headline": "x", "titel": "y", "cost": {"amout": 1}, "results": [{"indicator": "a"}, {"unitt": "b"}], "Lead": "z"}}
            """);
        Assert.Equal((422, "invalid-content"), (made.Status, made.Code));
        Assert.Equal(["Lead", "cost.amout", "results[1].unitt", "titel"], made.Body.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));
        var outside = await SendAsync(client, HttpMethod.Post, "articles", """{"type": "news", "slugg": "x", "content": {}}""");
        Assert.Equal("slugg", outside.Body.GetProperty("errors").EnumerateObject().Single().Name);
        Assert.DoesNotContain("CommsPortal", outside.Body.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", 422)]
    [InlineData("", 422)]
    [InlineData("null", 422)]
    [InlineData("[]", 422)]
    [InlineData("""{"type": "news"}""", 422)]
    [InlineData("""{"type": "nothing", "content": {}}""", 422)]
    [InlineData("""{"type": "news", "content": {"headline": 1}}""", 422)]
    [InlineData("""{"type": "news", "content": {"headline": "a", "headline": "b"}}""", 422)]
    [InlineData("""{"type": "news", "content": {"headline": "\ud800"}}""", 422)]
    [InlineData("""{"type": "news", "content": {"bylines": [null]}}""", 422)]
    [InlineData("""{"type": "news", "content": {"related": ["not-an-id"]}}""", 422)]
    [InlineData("""{"type": "news", "locale": "fr", "content": {"headline": "a"}}""", 422)]
    [InlineData("""{"type": "news", "office": "khong-co", "content": {"headline": "a"}}""", 422)]
    [InlineData("""{"type": "news", "translationOf": "0193a1b0-0000-7000-8000-000000000000", "content": {"headline": "a"}}""", 404)]
    [InlineData("""{"type": "news", "content": {"mainImage": {"media": "0193a1b0-0000-7000-8000-000000000000"}}}""", 422)]
    public async Task Bad_bodies_are_answered_with_a_problem(string body, int status)
    {
        using var client = await WithKeyAsync(Role.Editor);
        var answer = await SendAsync(client, HttpMethod.Post, "articles", body);
        Assert.True(answer.Status == status, answer.Body.ToString());
        Assert.Equal(status == 404 ? "not-found" : "invalid-content", answer.Code);
    }

    [Fact]
    public async Task Lists_are_filtered_and_paged_without_gaps_or_doubles()
    {
        using var client = await WithKeyAsync(Role.Author);
        using var other = await WithKeyAsync(Role.Editor);
        var made = new List<string>();
        for (var i = 0; i < 5; i++)
            made.Add((await DraftAsync(client, $"Đường sách số {i}")).Path.Split('/')[^1]);
        await DraftAsync(other, "Của người khác");
        var (seen, next) = (new List<string>(), $"{Root}/articles?mine=true&limit=2");
        while (next is not null)
        {
            var page = await SendAsync(client, HttpMethod.Get, next);
            Assert.Equal(5, page.Body.GetProperty("total").GetInt32());
            seen.AddRange(page.Body.GetProperty("items").EnumerateArray().Select(a => a.GetProperty("id").GetString()!));
            next = page.Text("next");
        }

        Assert.Equal(made.AsEnumerable().Reverse(), seen);
        var found = await SendAsync(client, HttpMethod.Get, "articles?q=duong%20sach%203&state=draft&type=news");
        Assert.Equal(made[3], found.Body.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString());
        foreach (var (query, code) in new[] { ("state=gone", "invalid-parameter"), ("limit=0", "invalid-parameter"), ("mine=yes", "invalid-parameter"), ("cursor=AAAA", "invalid-parameter"), ("stat=draft", "unknown-parameter") })
        {
            var refused = await SendAsync(client, HttpMethod.Get, "articles?" + query);
            Assert.Equal((400, code), (refused.Status, refused.Code));
        }
    }

    [Fact]
    public async Task An_earlier_edition_comes_back_as_a_draft()
    {
        using var writer = await WithKeyAsync(Role.Editor);
        using var approver = await WithKeyAsync(Role.Approver);
        var (path, tag) = await DraftAsync(writer, "Bản đầu");
        tag = await StepAsync(writer, path, tag, "submission");
        tag = await StepAsync(approver, path, tag, "approval");
        tag = await StepAsync(approver, path, tag, "publication");
        tag = await StepAsync(approver, path, tag, "correction", new { wrong = "a", right = "b" });
        tag = (await SendAsync(writer, HttpMethod.Put, path + "/content", News("Bản sau"), tag)).ETag!;
        tag = await StepAsync(writer, path, tag, "restoration", new { edition = 1 });
        var restored = await SendAsync(writer, HttpMethod.Get, path);
        Assert.Equal(("Bản đầu", "draft", tag), (restored.Text("headline"), restored.Text("state"), restored.ETag));
        var editions = await SendAsync(writer, HttpMethod.Get, path + "/editions?limit=1");
        Assert.Equal((2, 2), (editions.Body.GetProperty("total").GetInt32(), editions.Body.GetProperty("items")[0].GetProperty("edition").GetInt32()));
        var older = await SendAsync(writer, HttpMethod.Get, editions.Text("next")!);
        Assert.Equal(1, older.Body.GetProperty("items")[0].GetProperty("edition").GetInt32());
        var one = await SendAsync(writer, HttpMethod.Get, path + "/editions/1");
        Assert.Equal(("published", "Bản đầu"), (one.Text("state"), one.Body.GetProperty("content").GetProperty("headline").GetString()));
        Assert.Equal(404, (await SendAsync(writer, HttpMethod.Get, path + "/editions/9")).Status);
    }

    [Fact]
    public async Task A_time_is_appointed_with_its_offset_and_taken_back()
    {
        using var writer = await WithKeyAsync(Role.Author);
        using var approver = await WithKeyAsync(Role.Approver);
        var (path, tag) = await DraftAsync(writer, "Hẹn giờ");
        tag = await StepAsync(writer, path, tag, "submission");
        tag = await StepAsync(approver, path, tag, "approval");
        foreach (var bad in new[] { "2099-01-01T08:00:00", "mai", "2001-01-01T00:00:00Z" })
            Assert.Equal(422, (await SendAsync(approver, HttpMethod.Post, path + "/schedule", new { publishAt = bad }, tag)).Status);
        Assert.Equal(422, (await SendAsync(approver, HttpMethod.Post, path + "/schedule", new { }, tag)).Status);
        tag = await StepAsync(approver, path, tag, "schedule", new { publishAt = "2099-01-01T08:00:00+07:00" });
        var scheduled = await SendAsync(writer, HttpMethod.Get, path);
        Assert.Equal("scheduled", scheduled.Text("state"));
        Assert.Equal(new DateTimeOffset(2099, 1, 1, 1, 0, 0, TimeSpan.Zero), scheduled.Body.GetProperty("publishAt").GetDateTimeOffset());
        var cancelled = await SendAsync(approver, HttpMethod.Delete, path + "/schedule", null, tag);
        Assert.Equal((200, "approved"), (cancelled.Status, cancelled.Text("state")));
    }

    [Fact]
    public async Task A_deleted_article_is_gone_and_unknown_addresses_are_problems()
    {
        using var client = await WithKeyAsync(Role.Author);
        var (path, tag) = await DraftAsync(client, "Bỏ");
        Assert.Equal((422, "invalid-content"), await OutcomeAsync(client, HttpMethod.Delete, path, tag));
        Assert.Equal(204, (await SendAsync(client, HttpMethod.Delete, path + "?reason=Nh%E1%BA%A7m", null, tag)).Status);
        foreach (var gone in new[] { path, path + "/editions", path + "/comments", $"{Root}/articles/x", $"{Root}/nothing" })
            Assert.Equal((404, "not-found"), await OutcomeAsync(client, HttpMethod.Get, gone));
    }

    [Fact]
    public async Task Terms_and_columns_are_written_on_top_of_the_list_that_was_read()
    {
        using var client = await WithKeyAsync(Role.Editor);
        var before = await SendAsync(client, HttpMethod.Get, "taxonomies/sectors");
        object Terms(string name) => new[] { new { slug = "do-thi", name } };
        var put = await SendAsync(client, HttpMethod.Put, "taxonomies/sectors", Terms("Đô thị"), before.ETag);
        Assert.Equal((200, "Đô thị"), (put.Status, put.Body[0].GetProperty("name").GetString()));
        var late = await SendAsync(client, HttpMethod.Put, "taxonomies/sectors", Terms("Thành thị"), before.ETag);
        Assert.Equal((412, "version-conflict"), (late.Status, late.Code));
        Assert.Equal("Thành thị", late.Body.GetProperty("yours")[0].GetProperty("name").GetString());
        Assert.Equal("Đô thị", late.Body.GetProperty("current")[0].GetProperty("name").GetString());
        Assert.Equal(428, (await SendAsync(client, HttpMethod.Put, "taxonomies/sectors", Terms("x"))).Status);
        Assert.Equal(404, (await SendAsync(client, HttpMethod.Get, "taxonomies/nothing")).Status);
        Assert.Equal(422, (await SendAsync(client, HttpMethod.Put, "taxonomies/sectors", """[{"slug": "a", "nam": "b"}]""", put.ETag)).Status);
        Assert.Equal(422, (await SendAsync(client, HttpMethod.Put, "taxonomies/sectors", "[null]", put.ETag)).Status);
        var columns = await SendAsync(client, HttpMethod.Get, "columns");
        var column = new[] { new { slug = "hoi-dap", name = "Hỏi đáp", cadence = new { kind = "weekly", days = new[] { "monday" } } } };
        Assert.Equal(200, (await SendAsync(client, HttpMethod.Put, "columns", column, columns.ETag)).Status);
        Assert.Equal(412, (await SendAsync(client, HttpMethod.Put, "columns", column, columns.ETag)).Status);
    }

    [Fact]
    public async Task The_description_names_every_route_and_its_parameters()
    {
        var description = await SendAsync(Client, HttpMethod.Get, "/openapi/manage-v1.json");
        var paths = description.Body.GetProperty("paths");
        foreach (var path in new[] { "articles", "articles/{id}", "articles/{id}/content", "articles/{id}/approval", "taxonomies/{kind}", "columns", "media" })
            Assert.True(paths.TryGetProperty($"{Root}/{path}", out _), path + " in " + string.Join(' ', paths.EnumerateObject().Select(p => p.Name)));
        var parameters = paths.GetProperty($"{Root}/articles").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString());
        Assert.Equal(["state", "type", "mine", "q", "limit", "cursor"], parameters);
        Assert.DoesNotContain("/api/v1/", description.Body.GetProperty("paths").ToString(), StringComparison.Ordinal);
    }

    private static async Task<(int, string?)> OutcomeAsync(HttpClient client, HttpMethod method, string path, string? tag = null)
    {
        var answer = await SendAsync(client, method, path, null, tag);
        return (answer.Status, answer.Code);
    }
}
