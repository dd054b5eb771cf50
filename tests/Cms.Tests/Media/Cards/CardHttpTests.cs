using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Media;
using Microsoft.Extensions.DependencyInjection;
using Article = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Tests.Media.Cards;

public sealed class CardHttpOnSqlite(CmsHost<Sqlite> host) : CardHttpTests<Sqlite>(host);

public sealed class CardHttpOnPostgres(CmsHost<Postgres> host) : CardHttpTests<Postgres>(host);

public abstract class CardHttpTests<TDatabase>(CmsHost<TDatabase> host) : CmsHostTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string ForAWhile = "public, max-age=3600, stale-while-revalidate=86400";

    private Newsroom Office => ActivatorUtilities.CreateInstance<Newsroom>(Host.Services);

    [Fact]
    public async Task A_published_article_names_its_card_and_the_card_is_kept_for_ever()
    {
        var image = await CardOfAsync(await PublishAsync());
        Assert.Equal((1200, 630), (image.Width, image.Height));
        Assert.Matches("^/media/[0-9a-f-]{36}/card-1-[0-9a-f]{16}\\.jpg$", image.Url);

        var response = await GetAsync(image.Url);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg", Forever), (response.StatusCode, response.Content.Headers.ContentType!.MediaType, CacheControl(response)));
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal((1200, 630), await Pictures.SizeAsync(await response.Content.ReadAsByteArrayAsync(Cancellation)));
        using var again = new HttpRequestMessage(HttpMethod.Get, image.Url) { Headers = { IfNoneMatch = { response.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await Client.SendAsync(again, Cancellation)).StatusCode);
        using var head = new HttpRequestMessage(HttpMethod.Head, image.Url);
        Assert.Equal(response.Content.Headers.ContentLength, (await Client.SendAsync(head, Cancellation)).Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Only_addresses_that_a_published_document_names_are_answered()
    {
        var (id, other) = (await PublishAsync(), await PublishAsync());
        var (url, othersUrl) = ((await CardOfAsync(id)).Url, (await CardOfAsync(other)).Url);
        var draft = await Office.DraftAsync(Newsroom.News("Bản nháp"));
        string[] unknown =
        [
            $"/media/{id}/card-1-0123456789abcdef.jpg", $"/media/{id}/card-2-{Digest(url)}.jpg", $"/media/{id}/{Name(othersUrl)}", $"/media/{id}/card-1-{Digest(url)}.png",
            $"/media/{id}/card-1-{Digest(url).ToUpperInvariant()}.jpg", $"/media/{id}/card-01-{Digest(url)}.jpg", $"/media/{id}/card-0-{Digest(url)}.jpg",
            $"/media/{draft}/{Name(url)}", $"/media/{Guid.Empty}/{Name(url)}", $"/media/{id}/card-1-{Digest(url)}.jpg.jpg", $"/media/{id}/card-1-%3Cspan%3Eabcdefghij.jpg",
        ];
        foreach (var address in unknown.Where(address => address != url))
        {
            var response = await GetAsync(address);
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{address}: {response.StatusCode}");
            Assert.Equal("no-store", CacheControl(response));
        }
    }

    [Fact]
    public async Task A_former_address_shows_the_present_headline_but_not_for_ever()
    {
        var id = await PublishAsync();
        var before = (await CardOfAsync(id)).Url;
        var first = await BytesAsync(before);
        await Office.RepublishAsync(id, Newsroom.News("Tiêu đề đã sửa cho đúng"));
        var present = await CardOfAsync(id);
        Assert.Equal("Tiêu đề đã sửa cho đúng", present.Alt);
        Assert.Contains("/card-2-", present.Url, StringComparison.Ordinal);

        var old = await GetAsync(before);
        Assert.Equal((HttpStatusCode.OK, ForAWhile), (old.StatusCode, CacheControl(old)));
        var now = await BytesAsync(present.Url);
        Assert.Equal(now, await old.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.NotEqual(first, now);
        Assert.Equal([Name(present.Url)], await StoredAsync(id));
    }

    [Fact]
    public async Task The_card_of_a_withdrawn_article_is_gone_and_its_file_removed()
    {
        var id = await PublishAsync();
        var url = (await CardOfAsync(id)).Url;
        await BytesAsync(url);
        Assert.Equal([Name(url)], await StoredAsync(id));
        await Host.Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(id, null, "Số liệu sai.", Newsroom.Approver, Cancellation);

        var gone = await GetAsync(url);
        Assert.Equal((HttpStatusCode.Gone, "no-store"), (gone.StatusCode, CacheControl(gone)));
        await Eventually.SeeAsync(async () => (await StoredAsync(id)).Count == 0, "the card's file gone");

        await Office.RepublishAsync(id, Newsroom.News("Tiêu đề với số liệu đúng"));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(url)).StatusCode);
        await BytesAsync((await CardOfAsync(id)).Url);
    }

    [Fact]
    public async Task Another_picture_makes_another_card_and_another_focal_point_only_with_the_next_edition()
    {
        var asset = await UploadAsync();
        var id = await PublishAsync(n => n.MainImage = new ImageUse { Media = asset.Id });
        var before = await CardOfAsync(id);
        var drawn = await BytesAsync(before.Url);
        var moved = (await Host.Services.GetRequiredService<EditMedia>().ExecuteAsync(asset.Id, asset.Version, new MediaTexts(FocalX: 0), Newsroom.Editor, Cancellation))!;
        var same = await GetAsync(before.Url);
        Assert.Equal((before, Forever), (await CardOfAsync(id), CacheControl(same)));
        await Host.Services.GetRequiredService<ReplaceMedia>().ExecuteAsync(
            asset.Id, moved.Version, new MemoryStream(await Pictures.NoiseAsync(1301, 701, ".jpg")), "b.jpg", Newsroom.Editor, Cancellation);
        var after = await CardOfAsync(id);
        Assert.NotEqual(before.Url, after.Url);
        Assert.NotEqual(drawn, await BytesAsync(after.Url));
    }

    [Fact]
    public async Task A_translation_has_a_card_of_its_own()
    {
        var id = await PublishAsync();
        var english = await Office.PublishNewAsync(Newsroom.News($"Paperless clinics {Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}"), locale: "en", translationOf: id);
        var card = await CardOfAsync(english);
        Assert.StartsWith("Paperless clinics", card.Alt, StringComparison.Ordinal);
        Assert.NotEqual(await BytesAsync((await CardOfAsync(id)).Url), await BytesAsync(card.Url));
    }

    private async Task<Guid> PublishAsync(Action<News>? change = null) =>
        await Office.PublishNewAsync(Newsroom.News($"Khám bệnh không giấy tờ {Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}", change));

    private async Task<MediaAsset> UploadAsync([CallerMemberName] string test = "") =>
        (await Host.Services.GetRequiredService<UploadMedia>().ExecuteAsync(
            new MemoryStream(await Pictures.NoiseAsync(1300, 700, ".jpg", test)), "a.jpg", new MediaTexts("Ảnh"), Newsroom.Editor, Cancellation)).Asset;

    private async Task<SocialImage> CardOfAsync(Guid id) =>
        (await Client.GetFromJsonAsync<Article>($"/api/v1/articles/{id}", PortalJson.Options, Cancellation))!.SocialImage!;

    private Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(address, Cancellation);

    private Task<byte[]> BytesAsync(string address) => Client.GetByteArrayAsync(address, Cancellation);

    private async Task<List<string>> StoredAsync(Guid id)
    {
        var names = new List<string>();
        await foreach (var key in Host.Services.GetRequiredService<IMediaStorage>().ListAsync(id, Cancellation))
            names.Add(key.Name);
        return names;
    }

    private static string Name(string url) => url.Split('/')[^1];

    private static string Digest(string url) => Name(url).Split('-', '.')[2];

    private static string CacheControl(HttpResponseMessage response) => string.Join(", ", response.Headers.NonValidated["Cache-Control"]);
}
