using System.Net;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.Desk.WorkingCopies;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Preview;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Preview;

public abstract class PreviewTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private PreviewTokens Tokens => Host.Services.GetRequiredService<PreviewTokens>();

    [Fact]
    public async Task A_link_shows_the_draft_as_it_would_be_published_and_is_never_cached()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Bản nháp để xem"));
        var url = Tokens.CreateUrl(id, 1);
        using var response = await GetAsync("/api/v1/preview/" + url[(url.LastIndexOf('/') + 1)..]);

        Assert.StartsWith(Host.Options.SiteBaseUrl + "/preview/", url, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var article = await ReadAsync<Article>("/api/v1/preview/" + Tokens.Create(id, 1));
        Assert.Equal(("Bản nháp để xem", "/tin-tuc/ban-nhap-de-xem"), (article.Headline, article.Path));
        Assert.Contains("<strong>", article.Body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_without_headline_or_column_can_be_previewed()
    {
        var id = await Newsroom.DraftAsync(new Cms.Content.Types.ColumnArticle(), "column-article");

        Assert.Equal("/chuyen-muc/chua-chon/ban-nhap", (await ReadAsync<Article>("/api/v1/preview/" + Tokens.Create(id, 1))).Path);
    }

    [Fact]
    public async Task A_changed_or_foreign_token_shows_nothing()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Kín"));
        var token = Tokens.Create(id, 1);
        var foreign = new PreviewTokens(new EphemeralDataProtectionProvider(), Options.Create(Host.Options), TimeProvider.System).Create(id, 1);
        foreach (var wrong in new[] { token[..^2] + (token[^2] == 'A' ? "BA" : "AA"), foreign, "x", "%20", id.ToString(), Tokens.Create(id, 2) })
            await ProblemAsync("/api/v1/preview/" + wrong, HttpStatusCode.NotFound, ProblemCode.NotFound);
    }

    [Fact]
    public async Task A_link_to_a_working_copy_shows_what_that_person_typed_and_to_nobody_elses_link()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Bản đã lưu"));
        var (writer, other) = (await AddPersonAsync(), await AddPersonAsync());
        await using (var db = Host.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext())
        {
            var type = Host.Services.GetRequiredService<ContentTypeRegistry>().Get("news");
            var typed = FormValues.Of(type, Newsroom.News("Bản đang gõ"));
            typed.Set("mainImage.media", "không đọc được");
            var copy = new WorkingCopy { ArticleId = id, PersonId = writer, Page = Guid.CreateVersion7(), Version = 1, Values = typed.ToJson() };
            Assert.True(await new WorkingCopyStore(db, TimeProvider.System).KeepAsync(copy, Guid.Empty, Cancellation));
        }

        async Task<string> HeadlineAsync(string token) => (await ReadAsync<Article>("/api/v1/preview/" + token)).Headline;
        Assert.Equal("Bản đang gõ", await HeadlineAsync(Tokens.CreateForCopy(id, 1, writer)));
        Assert.Equal("Bản đã lưu", await HeadlineAsync(Tokens.CreateForCopy(id, 1, other)));
        Assert.Equal("Bản đã lưu", await HeadlineAsync(Tokens.Create(id, 1)));
        using var response = await GetAsync("/api/v1/preview/" + Tokens.CreateForCopy(id, 1, writer));
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public void A_link_to_a_working_copy_works_for_ten_minutes_whatever_is_set_for_others()
    {
        var time = new ManualTime();
        var tokens = new PreviewTokens(new EphemeralDataProtectionProvider(), Options.Create(new PortalOptions { PreviewMinutes = 600 }), time);
        var person = Guid.CreateVersion7();
        var token = tokens.CreateForCopy(Guid.Empty, 3, person);
        time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal((3, person), (tokens.Read(token)!.Edition, tokens.Read(token)!.Person));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(tokens.Read(token));
    }

    [Fact]
    public void A_token_expires()
    {
        var time = new ManualTime();
        var tokens = new PreviewTokens(new EphemeralDataProtectionProvider(), Options.Create(new PortalOptions { PreviewMinutes = 10 }), time);
        var token = tokens.Create(Guid.Empty, 3);
        time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(3, tokens.Read(token)?.Edition);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(tokens.Read(token));
    }

    private async Task<Guid> AddPersonAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var id = Guid.CreateVersion7();
        var details = new PersonDetails("Người viết", $"{id}@example.vn", [Role.Author], []);
        return (await scope.ServiceProvider.GetRequiredService<AddPerson>().ExecuteAsync(details, Actor.CommandLine, Cancellation)).Id;
    }
}

public sealed class PreviewOnSqlite(CmsHost<Sqlite> host) : PreviewTests<Sqlite>(host);

public sealed class PreviewOnPostgres(CmsHost<Postgres> host) : PreviewTests<Postgres>(host);
