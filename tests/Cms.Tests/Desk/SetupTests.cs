using System.Net;
using CommsPortal.Cms.Desk.Setup;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class SetupOnSqlite : SetupTests<Sqlite>;

public sealed class SetupOnPostgres : SetupTests<Postgres>;

/// <summary>Each test has its own host: a portal is set up once.</summary>
public abstract class SetupTests<TDatabase> : IAsyncLifetime
    where TDatabase : ITestDatabase, new()
{
    private readonly CmsHost<TDatabase> host = new();

    private SetupLink Link => host.Services.GetRequiredService<SetupLink>();

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        Assert.SkipWhen(host.Missing is not null, host.Missing ?? "");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return host.DisposeAsync();
    }

    [Fact]
    public async Task The_link_makes_the_first_administrator_and_signs_them_in()
    {
        var (visitor, page) = await OpenAsync(await PathAsync());
        var done = await SendAsync(visitor, page);
        Assert.Equal("/desk", done.Location);
        var start = await visitor.FollowAsync(done);
        Assert.Contains("Người dùng", start.Page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        await using var db = host.Services.GetRequiredService<IDbContextFactory<Cms.Storage.PortalDbContext>>().CreateDbContext();
        Assert.Contains(await db.AuditEntries.Select(e => e.Action).ToListAsync(TestContext.Current.CancellationToken), a => a == "user-setup");
    }

    [Fact]
    public async Task The_link_works_once_and_there_is_no_other()
    {
        var path = await PathAsync();
        var (visitor, page) = await OpenAsync(path);
        await SendAsync(visitor, page);
        var (_, again) = await OpenAsync(path);
        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Contains("không còn dùng được", again.Text, StringComparison.Ordinal);
        Assert.Null(await Link.CreateUrlAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_many_who_use_links_at_the_same_time_one_becomes_administrator()
    {
        var path = await PathAsync();
        var visits = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => OpenAsync(path)));
        var answers = await Task.WhenAll(visits.Select((v, i) => SendAsync(v.Visitor, v.Page, $"quan-tri-{i}@example.vn")));
        Assert.Single(answers, a => a.Location == "/desk");
        await using var db = host.Services.GetRequiredService<IDbContextFactory<Cms.Storage.PortalDbContext>>().CreateDbContext();
        Assert.Equal(1, await db.Users.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/desk/setup")]
    [InlineData("/desk/setup?token=")]
    [InlineData("/desk/setup?token=0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Another_token_opens_nothing(string path)
    {
        await PathAsync();
        var (_, page) = await OpenAsync(path);
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Null(page.Page.QuerySelector("form"));
    }

    [Fact]
    public async Task A_short_password_is_refused_and_the_link_still_works()
    {
        var (visitor, page) = await OpenAsync(await PathAsync());
        var refused = await SendAsync(visitor, page, password: "ngắn");
        Assert.Contains("ít nhất 12 ký tự", refused.Notice, StringComparison.Ordinal);
        Assert.Equal("Nguyễn Thị Sáu", refused.ValueOf("Name"));
        Assert.Equal("/desk", (await SendAsync(visitor, refused)).Location);
    }

    [Fact]
    public async Task The_file_keeps_only_hashes_and_nobody_else_can_read_it()
    {
        var token = (await PathAsync()).Split("token=")[1];
        var file = host.Options.PathOf("setup-link.json");
        Assert.DoesNotContain(token, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    private async Task<string> PathAsync() => new Uri((await Link.CreateUrlAsync(TestContext.Current.CancellationToken))!).PathAndQuery;

    private async Task<(DeskVisitor Visitor, DeskAnswer Page)> OpenAsync(string path)
    {
        var visitor = new DeskVisitor(host.CreateClient(keepCookies: true));
        return (visitor, await visitor.GetAsync(path));
    }

    private static Task<DeskAnswer> SendAsync(
        DeskVisitor visitor, DeskAnswer page, string email = "quan-tri@example.vn", string password = "bốn từ dễ nhớ thôi") =>
        visitor.SubmitAsync(page.Form(".gate form"), new Dictionary<string, string[]>
        {
            ["Name"] = ["Nguyễn Thị Sáu"],
            ["Email"] = [email],
            ["Password"] = [password],
            ["PasswordAgain"] = [password],
        });
}
