using System.Net;
using System.Net.Http.Json;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Press.Embargoes;

public sealed class EmbargoApiOnSqlite(CmsHost<Sqlite> host) : EmbargoApiTests<Sqlite>(host);

public sealed class EmbargoApiOnPostgres(CmsHost<Postgres> host) : EmbargoApiTests<Postgres>(host);

/// <summary>What entitled newsrooms read before the public does.</summary>
public abstract class EmbargoApiTests<TDatabase>(CmsHost<TDatabase> host) : EmbargoHttpTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task An_entitled_newsroom_reads_the_article_its_pictures_and_the_list_and_each_reading_is_noted()
    {
        var (image, until) = (await ImageAsync("cấm phát"), Now + TimeSpan.FromHours(2));
        var id = await ApprovedAsync(With(Newsroom.News("Khánh thành cầu"), image));
        await GiveAsync(id, until);
        var account = await AccountAsync("Báo Được Đọc", a => a.Embargoes = true);
        using var client = await ClientOfAsync(account);

        using var answer = await client.GetAsync($"{Root}/articles/{id}", Cancellation);
        var article = (await answer.Content.ReadFromJsonAsync<Article>(PortalJson.Options, Cancellation))!;
        Assert.Equal(("Khánh thành cầu", until, until, until), (article.Headline, article.EmbargoedUntil, article.Published, article.Updated));
        Assert.Equal($"@{until.ToUnixTimeSeconds()}", answer.Headers.GetValues("Embargoed-Until").Single());
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());

        var listed = await client.GetFromJsonAsync<ListPage<ArticleSummary>>($"{Root}/embargoes?limit=100", PortalJson.Options, Cancellation);
        Assert.Equal(until, listed!.Items.Single(a => a.Id == id).EmbargoedUntil);

        var changes = (await client.GetFromJsonAsync<ChangePage>($"{Root}/changes?limit=1000", PortalJson.Options, Cancellation))!;
        Assert.Equal((ChangeKind.Published, until), changes.Items.Where(c => c.ArticleId == id).Select(c => (c.Kind, c.EmbargoedUntil!.Value)).Single());

        using var picture = await client.GetAsync(Root + article.MainImage!.Renditions[0].Url, Cancellation);
        Assert.Equal((HttpStatusCode.OK, "no-store, private"), (picture.StatusCode, picture.Headers.CacheControl!.ToString()));
        Assert.NotEmpty(await picture.Content.ReadAsByteArrayAsync(Cancellation));
        using var missing = await client.GetAsync($"{Root}/media/{image.Id}/w321.webp", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);

        await using var db = OpenDatabase();
        var reads = await db.EmbargoedReads.Where(r => r.AccountId == account.Id && r.ArticleId == id).OrderBy(r => r.At).ToListAsync(Cancellation);
        Assert.Equal(["article", "list", "changes", "media", "media"], reads.Select(r => r.What));
        Assert.All(reads, r => Assert.Equal(("Báo Được Đọc", 1), (r.Outlet, r.Edition)));
    }

    [Fact]
    public async Task A_public_article_is_the_same_document_under_the_same_tag_for_every_key()
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Tin chung"));
        using var entitled = await EntitledAsync("Báo A");
        using var unentitled = await UnentitledAsync("Báo B");
        using var open = await Client.GetAsync($"/api/v1/articles/{id}", Cancellation);
        foreach (var client in new[] { entitled, unentitled })
        {
            using var answer = await client.GetAsync($"{Root}/articles/{id}", Cancellation);
            Assert.Equal(await open.Content.ReadAsByteArrayAsync(Cancellation), await answer.Content.ReadAsByteArrayAsync(Cancellation));
            Assert.Equal((open.Headers.ETag, "no-cache, private"), (answer.Headers.ETag, answer.Headers.CacheControl!.ToString()));
        }

        await using var db = OpenDatabase();
        Assert.False(await db.EmbargoedReads.AnyAsync(r => r.ArticleId == id, Cancellation));
    }

    [Fact]
    public async Task The_list_goes_by_the_moment_and_its_pages_hold_each_article_once()
    {
        var from = Now + TimeSpan.FromDays(30);
        var ids = new List<Guid>();
        foreach (var minute in new[] { 3, 1, 2, 2, 4 })
        {
            ids.Add(await ApprovedAsync(Newsroom.News($"Tin thứ {ids.Count}")));
            await GiveAsync(ids[^1], from + TimeSpan.FromMinutes(minute));
        }

        using var client = await EntitledAsync("Báo Đọc Nhiều");
        var seen = new List<ArticleSummary>();
        for (var next = $"{Root}/embargoes?limit=2"; next is not null;)
        {
            var page = (await client.GetFromJsonAsync<ListPage<ArticleSummary>>(next, PortalJson.Options, Cancellation))!;
            Assert.True(page.Items.Count <= 2);
            seen.AddRange(page.Items);
            next = page.Next;
        }

        var mine = seen.Where(a => ids.Contains(a.Id)).ToList();
        Assert.Equal([1, 2, 2, 3, 4], mine.Select(a => (a.EmbargoedUntil!.Value - from).TotalMinutes));
        Assert.Equal(seen.Count, seen.DistinctBy(a => a.Id).Count());
        using var wrong = await client.GetAsync($"{Root}/embargoes?cursor=xyz", Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task An_embargo_ahead_of_an_update_leaves_the_public_edition_where_it_is()
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Bản cũ"));
        await UpdateAsync(id, Newsroom.News("Bản mới"));
        await GiveAsync(id, Now + TimeSpan.FromHours(1));
        using var entitled = await EntitledAsync("Báo C");
        using var unentitled = await UnentitledAsync("Báo D");
        Assert.Equal("Bản mới", (await entitled.GetFromJsonAsync<Article>($"{Root}/articles/{id}", PortalJson.Options, Cancellation))!.Headline);
        Assert.Equal("Bản cũ", (await unentitled.GetFromJsonAsync<Article>($"{Root}/articles/{id}", PortalJson.Options, Cancellation))!.Headline);
        await BringForwardAsync(id);
        await Eventually.SeeAsync(
            async () => (await unentitled.GetFromJsonAsync<Article>($"{Root}/articles/{id}", PortalJson.Options, Cancellation))!.Headline == "Bản mới", "the update, lifted");
        var lifted = (await entitled.GetFromJsonAsync<Article>($"{Root}/articles/{id}", PortalJson.Options, Cancellation))!;
        Assert.Equal(("Bản mới", null), (lifted.Headline, lifted.EmbargoedUntil));
    }
}
