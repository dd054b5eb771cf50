using System.Net;
using CommsPortal.Cms.Preview;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.DataProtection;
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
}

public sealed class PreviewOnSqlite(CmsHost<Sqlite> host) : PreviewTests<Sqlite>(host);

public sealed class PreviewOnPostgres(CmsHost<Postgres> host) : PreviewTests<Postgres>(host);
