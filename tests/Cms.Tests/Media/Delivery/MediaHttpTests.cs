using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Json;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Delivery;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Cms.People;
using CommsPortal.Cms.People.Sessions;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Media;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Media.Delivery;

public sealed class MediaHttpOnSqlite(CmsHost<Sqlite> host) : MediaHttpTests<Sqlite>(host);

public sealed class MediaHttpOnPostgres(CmsHost<Postgres> host) : MediaHttpTests<Postgres>(host);

public abstract class MediaHttpTests<TDatabase>(CmsHost<TDatabase> host) : CmsHostTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string Manage = "/api/manage/v1/media";

    [Fact]
    public async Task What_is_not_published_is_for_the_desk_and_for_holders_of_a_preview()
    {
        var asset = await UploadAsync(await Pictures.NoiseAsync(400, 300, ".jpg"));
        var url = $"/media/{asset.Id}/w320.webp";
        await AssertNotFoundAsync(await Client.GetAsync(url, Cancellation));
        var query = Host.Services.GetRequiredService<MediaPreview>().QueryFor(asset.Id, TimeProvider.System.GetUtcNow().AddHours(1));
        await AssertNotFoundAsync(await Client.GetAsync($"/media/{asset.Id}/w321.webp{query}", Cancellation));
        foreach (var seen in new[] { await Client.GetAsync(url + query, Cancellation), await (await SignInAsync()).GetAsync(url, Cancellation) })
        {
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
            Assert.Equal("private, no-store", CacheControl(seen));
        }
        await AssertNotFoundAsync(await Client.GetAsync($"/api/v1/media/{asset.Id}", Cancellation));
    }

    [Fact]
    public async Task An_address_from_before_a_replacement_gives_the_present_content_but_not_for_ever()
    {
        var asset = await PublishedImageAsync();
        await AssertNotFoundAsync(await Client.GetAsync($"/media/{asset.Id}/r0123456789-w320.webp", Cancellation));
        var replaced = (await Host.Services.GetRequiredService<ReplaceMedia>().ExecuteAsync(
            asset.Id, asset.Version, new MemoryStream(await Pictures.NoiseAsync(401, 402, ".png")), "b.png", Actor.CommandLine, Cancellation))!;
        var before = await Client.GetAsync($"/media/{asset.Id}/w640.webp", Cancellation);
        Assert.Equal((HttpStatusCode.OK, "public, max-age=3600, stale-while-revalidate=86400"), (before.StatusCode, CacheControl(before)));
        Assert.Equal((320, 321), await Pictures.SizeAsync(await before.Content.ReadAsByteArrayAsync(Cancellation)));
        var present = await Client.GetAsync($"/media/{asset.Id}/r{replaced.Revision}-w320.webp", Cancellation);
        Assert.Equal("public, max-age=31536000, immutable", CacheControl(present));
        await AssertNotFoundAsync(await Client.GetAsync($"/media/{asset.Id}/r{replaced.Revision}-w640.webp", Cancellation));
    }

    [Fact]
    public async Task A_published_rendition_is_sent_with_headers_that_let_it_be_kept_for_ever()
    {
        var asset = await PublishedImageAsync();
        foreach (var (name, type) in new[] { ("w320.avif", "image/avif"), ("w640.webp", "image/webp"), ("w640.jpg", "image/jpeg") })
        {
            var response = await Client.GetAsync($"/media/{asset.Id}/{name}", Cancellation);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
            AssertSafe(response);
            Assert.Equal("public, max-age=31536000, immutable", CacheControl(response));
            Assert.False(response.Headers.ETag!.IsWeak);
            using var again = new HttpRequestMessage(HttpMethod.Get, $"/media/{asset.Id}/{name}");
            again.Headers.IfNoneMatch.Add(response.Headers.ETag);
            Assert.Equal(HttpStatusCode.NotModified, (await Client.SendAsync(again, Cancellation)).StatusCode);
            using var head = new HttpRequestMessage(HttpMethod.Head, $"/media/{asset.Id}/{name}");
            var answer = await Client.SendAsync(head, Cancellation);
            Assert.Equal(response.Content.Headers.ContentLength, answer.Content.Headers.ContentLength);
        }
    }

    [Fact]
    public async Task The_social_preview_changes_its_tag_with_the_focal_point()
    {
        var asset = await PublishedImageAsync();
        var before = await Client.GetAsync($"/media/{asset.Id}/og.jpg", Cancellation);
        Assert.Equal((1200, 630), await Pictures.SizeAsync(await before.Content.ReadAsByteArrayAsync(Cancellation)));
        await Host.Services.GetRequiredService<EditMedia>().ExecuteAsync(asset.Id, asset.Version, new MediaTexts(FocalX: 0.1), Newsroom.Editor, Cancellation);
        var after = await Client.GetAsync($"/media/{asset.Id}/og.jpg", Cancellation);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.DoesNotContain("immutable", CacheControl(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_names_that_exist_are_answered()
    {
        var asset = await PublishedImageAsync();
        foreach (var name in new[]
        {
            "w321.webp", "w1920.webp", "w640.png", "w640.svg", "original", "master.png", "w640.webp.jpg", "og.png", "..", "%2e%2e", "..%2foriginal",
            "..%2f..%2fportal.db", "%2e%2e%2f%2e%2e%2fportal.db", "..%5coriginal", "w640.webp%00", "w640.webp/x",
        })
        {
            var response = await Client.GetAsync(new Uri($"{Client.BaseAddress!.ToString().TrimEnd('/')}/media/{asset.Id}/{name}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }), Cancellation);
            Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        }
        await AssertNotFoundAsync(await Client.GetAsync($"/media/{Guid.Empty}/w640.webp", Cancellation));
    }

    [Fact]
    public async Task A_document_is_sent_to_be_saved_under_its_own_name()
    {
        var document = await UploadAsync([.. HostileFiles.Pdf, .. "\n"u8], "Chỉ thị “17”.pdf");
        await PublishAsync(n => n.Attachments = [new AttachmentUse { Media = document.Id, Title = "Toàn văn" }]);
        var response = await Client.GetAsync($"/media/{document.Id}/chi-thi-17.pdf", Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        AssertSafe(response);
        var disposition = response.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "Chỉ thị “17”.pdf"), (disposition.DispositionType, disposition.FileNameStar));
        await AssertNotFoundAsync(await Client.GetAsync($"/media/{document.Id}/khac.pdf", Cancellation));
        await AssertNotFoundAsync(await Client.GetAsync($"/media/{document.Id}/w320.jpg", Cancellation));
        using var part = new HttpRequestMessage(HttpMethod.Get, $"/media/{document.Id}/chi-thi-17.pdf") { Headers = { Range = new RangeHeaderValue(0, 4) } };
        var partial = await Client.SendAsync(part, Cancellation);
        Assert.Equal((HttpStatusCode.PartialContent, "%PDF-"), (partial.StatusCode, await partial.Content.ReadAsStringAsync(Cancellation)));
    }

    [Fact]
    public async Task The_delivery_API_tells_about_what_published_articles_use()
    {
        var asset = await PublishedImageAsync();
        var response = await Client.GetAsync($"/api/v1/media/{asset.Id}", Cancellation);
        var item = await response.Content.ReadFromJsonAsync<MediaItem>(CommsPortal.Contracts.PortalJson.Options, Cancellation);
        Assert.Equal((asset.Id, "image/jpeg", 700), (item!.Id, item.ContentType, item.Image!.Width));
        Assert.Null(item.Url);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/media/{asset.Id}");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await Client.SendAsync(again, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task The_management_routes_are_for_the_desk_and_not_for_pages_of_other_sites()
    {
        var (status, problem) = await ReadAsync(await Client.GetAsync(Manage, Cancellation));
        Assert.Equal((401, "unauthenticated"), (status, problem.GetProperty("code").GetString()));
        using var desk = await SignInAsync();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, Manage) { Content = new ByteArrayContent(HostileFiles.Pdf), Headers = { { "Sec-Fetch-Site", "same-site" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.SendAsync(foreign, Cancellation)).StatusCode);
        using var old = new HttpRequestMessage(HttpMethod.Post, Manage) { Content = new ByteArrayContent(HostileFiles.Pdf), Headers = { { "Origin", "https://khac.example" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.SendAsync(old, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_file_is_uploaded_described_listed_and_deleted_over_HTTP()
    {
        using var desk = await SignInAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Bến Bạch Đằng"), "alt" },
            { new ByteArrayContent(await Pictures.NoiseAsync(330, 200, ".png")), "file", "bến.png" },
        };
        var created = await desk.PostAsync(Manage, form, Cancellation);
        var (status, media) = await ReadAsync(created);
        Assert.Equal((201, "Bến Bạch Đằng", "bến.png", false), (status, media.GetProperty("alt").GetString(), media.GetProperty("fileName").GetString(), media.GetProperty("isPublic").GetBoolean()));
        var address = created.Headers.Location!.ToString();
        Assert.Equal("\"1\"", created.Headers.ETag!.Tag);

        Assert.Equal(428, (await PatchAsync(desk, address, null, """{"caption":"Chú thích"}""")).Status);
        Assert.Equal(200, (await PatchAsync(desk, address, "\"1\"", """{"caption":"Chú thích","focalX":0.3}""")).Status);
        var (conflict, both) = await PatchAsync(desk, address, "\"1\"", """{"caption":"Khác"}""");
        Assert.Equal((412, "version-conflict", 1, 2), (conflict, both.GetProperty("code").GetString(), both.GetProperty("expectedVersion").GetInt32(), both.GetProperty("currentVersion").GetInt32()));
        Assert.Equal(("Chú thích", "Khác"), (both.GetProperty("current").GetProperty("caption").GetString(), both.GetProperty("submitted").GetProperty("caption").GetString()));

        var (_, list) = await ReadAsync(await desk.GetAsync($"{Manage}?q=ben+bach+dang&kind=image&limit=5", Cancellation));
        Assert.Equal(1, list.GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.NoContent, (await desk.DeleteAsync(address, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync(address, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_bare_file_is_taken_too_and_the_same_one_again_is_no_second_asset()
    {
        using var desk = await SignInAsync();
        byte[] pdf = [.. HostileFiles.Pdf, .. "\n\n\n"u8];
        Assert.Equal(HttpStatusCode.Created, (await desk.PostAsync($"{Manage}?fileName=a.pdf", new ByteArrayContent(pdf), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await desk.PostAsync($"{Manage}?fileName=b.pdf", new ByteArrayContent(pdf), Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nẢnh\r\n--x--\r\n", 400)]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nẢnh", 400)]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4", 422)]
    public async Task A_form_without_a_whole_file_is_answered_with_a_problem(string body, int expected)
    {
        using var desk = await SignInAsync();
        var content = new StringContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") } };
        var (status, problem) = await ReadAsync(await desk.PostAsync(Manage, content, Cancellation));
        Assert.Equal(expected, status);
        Assert.Contains(problem.GetProperty("code").GetString(), new[] { "invalid-parameter", "media-refused" });
    }

    [Fact]
    public async Task Refusals_are_problems_that_say_why()
    {
        using var desk = await SignInAsync();
        var (status, problem) = await ReadAsync(await desk.PostAsync(Manage, new ByteArrayContent("<svg/>"u8.ToArray()), Cancellation));
        Assert.Equal((422, "media-refused", "svg"), (status, problem.GetProperty("code").GetString(), problem.GetProperty("reason").GetString()));
        Assert.Contains("SVG", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(400, (await ReadAsync(await desk.PostAsync(Manage, new ByteArrayContent([]), Cancellation))).Status);
        var asset = await PublishedImageAsync();
        var (used, list) = await ReadAsync(await desk.DeleteAsync($"{Manage}/{asset.Id}", Cancellation));
        Assert.Equal((409, "media-in-use", true), (used, list.GetProperty("code").GetString(), list.GetProperty("usedIn")[0].GetProperty("isPublic").GetBoolean()));
        foreach (var (query, code) in new[] { ("limit=0", "invalid-parameter"), ("limit=101", "invalid-parameter"), ("kind=video", "invalid-parameter"), ("cursor=zzz", "invalid-parameter"), ("page=2", "unknown-parameter") })
        {
            var (bad, why) = await ReadAsync(await desk.GetAsync($"{Manage}?{query}", Cancellation));
            Assert.Equal((400, code), (bad, why.GetProperty("code").GetString()));
        }
    }

    private async Task<MediaAsset> UploadAsync(byte[] bytes, string name = "a.jpg") =>
        (await Host.Services.GetRequiredService<UploadMedia>().ExecuteAsync(new MemoryStream(bytes), name, new MediaTexts("Ảnh"), Newsroom.Editor, Cancellation)).Asset;

    private async Task<MediaAsset> PublishedImageAsync([CallerMemberName] string test = "")
    {
        var asset = await UploadAsync(await Pictures.NoiseAsync(700, 350, ".jpg", test));
        await PublishAsync(n => n.MainImage = new ImageUse { Media = asset.Id });
        return asset;
    }

    private async Task PublishAsync(Action<CommsPortal.Cms.Content.Types.News> change) =>
        await ActivatorUtilities.CreateInstance<Newsroom>(Host.Services).PublishNewAsync(Newsroom.News($"Tin {Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}", change));

    /// <summary>A client with the cookie that signing in as an editor gives.</summary>
    private async Task<HttpClient> SignInAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        if (!await roles.RoleExistsAsync(Role.Editor))
            await roles.CreateAsync(new IdentityRole<Guid>(Role.Editor) { Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()) });
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var user = new PortalUser { Id = id, UserName = $"u{id:N}", Email = $"u{id:N}@tphcm.example", DisplayName = "Minh" };
        Assert.True((await users.CreateAsync(user)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, Role.Editor)).Succeeded);
        var cookie = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>().CreateAsync(user);
        var now = TimeProvider.System.GetUtcNow();
        var session = new DeskSession { Id = Guid.CreateVersion7(now), PersonId = id, Device = "Chrome", Network = "127.0.0.x", StartedAt = now, LastSeenAt = now };
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.DeskSessions.Add(session);
        await db.SaveChangesAsync(Cancellation);
        principal.Identities.First().AddClaim(new Claim(DeskSessions.Claim, session.Id.ToString()));
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, IdentityConstants.ApplicationScheme);
        var client = Host.CreateClient(keepCookies: false);
        client.DefaultRequestHeaders.Add("Cookie", $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}");
        return client;
    }

    private static async Task<(int Status, JsonElement Body)> PatchAsync(HttpClient desk, string address, string? tag, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, address) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await ReadAsync(await desk.SendAsync(request, Cancellation));
    }

    private static async Task<(int Status, JsonElement Body)> ReadAsync(HttpResponseMessage response) =>
        ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation));

    private static async Task AssertNotFoundAsync(HttpResponseMessage response)
    {
        var (status, problem) = await ReadAsync(response);
        Assert.Equal((404, "not-found"), (status, problem.GetProperty("code").GetString()));
        Assert.Equal("no-store", CacheControl(response));
    }

    private static void AssertSafe(HttpResponseMessage response)
    {
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    private static string CacheControl(HttpResponseMessage response) => string.Join(", ", response.Headers.NonValidated["Cache-Control"]);
}
