using System.Net;
using System.Net.Http.Json;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Search;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press.Embargoes;

public sealed class EmbargoLeakOnSqlite(CmsHost<Sqlite> host) : EmbargoLeakTests<Sqlite>(host);

public sealed class EmbargoLeakOnPostgres(CmsHost<Postgres> host) : EmbargoLeakTests<Postgres>(host);

/// <summary>Before the moment nothing at all tells of what is under embargo; after it, everything does, together.</summary>
public abstract class EmbargoLeakTests<TDatabase>(CmsHost<TDatabase> host) : EmbargoHttpTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    /// <summary>Words that are in what is under embargo and nowhere else.</summary>
    private static readonly string[] Words = ["zirkonova", "quaxonit", "vetrulin"];

    [Fact]
    public async Task Nothing_tells_of_it_before_its_moment_and_after_it_everything_does()
    {
        var office = await OfficeAsync();
        using var nobody = Host.CreateClient(keepCookies: false);
        using var unentitled = await UnentitledAsync("Báo Không Được Đọc");
        using var entitled = await EntitledAsync("Báo Được Đọc");
        var walk = new PortalWalk(Host.Services.GetRequiredService<EndpointDataSource>(), office.Values, office.Queries);
        Assert.True(walk.Addresses.Count > 200, $"Only {walk.Addresses.Count} addresses.");
        var head = Host.Services.GetRequiredService<ChangeSignal>().Head;

        var before = await BothAsync();
        var again = await BothAsync();
        var until = Now + TimeSpan.FromHours(3);
        await GiveAsync(office.Secret, until);
        await GiveAsync(office.Updated, until);
        var given = await BothAsync();

        Assert.True(before.Values.Count(s => s.Status == HttpStatusCode.OK) > 100, "Too few answers to say anything.");
        // What a newsroom is told of its own use counts on; nothing else moves while nothing happens.
        var unsteady = before.Keys.Where(a => before[a] != again[a]).ToList();
        Assert.All(unsteady, a => Assert.StartsWith("key /press/v1/", a, StringComparison.Ordinal));
        Assert.Empty(given.Keys.Except(unsteady).Where(a => given[a] != before[a]).Select(a => $"{a}\n{before[a]}\n{given[a]}"));
        Assert.Empty(given.SelectMany(g => office.TracesIn(g.Key, g.Value)));
        Assert.Empty(given.Keys.SelectMany(a => office.UnlikeUnknown(a, given)));
        Assert.Equal(head, Host.Services.GetRequiredService<ChangeSignal>().Head);

        Assert.Equal(2, await ListedAsync());
        var forSome = await walk.WalkAsync(entitled, Cancellation);
        Assert.Equal(HttpStatusCode.OK, forSome[$"{Root}/articles/{office.Secret}"].Status);
        // Even with an entitled key the public addresses say nothing.
        Assert.Empty(forSome.Where(f => !f.Key.StartsWith(Root, StringComparison.Ordinal)).SelectMany(f => office.TracesIn("key " + f.Key, f.Value)));

        await BringForwardAsync(office.Secret, office.Updated);
        await Eventually.SeeAsync(() => ShownAsync(nobody, office), "both articles, lifted");
        await AssertAllShowAsync(nobody, unentitled, office, head);
        Assert.Equal(0, await ListedAsync());

        // What other tests of the host have given is listed as well.
        async Task<int> ListedAsync() =>
            (await entitled.GetFromJsonAsync<ListPage<ArticleSummary>>($"{Root}/embargoes?limit=100", PortalJson.Options, Cancellation))!
            .Items.Count(a => a.Id == office.Secret || a.Id == office.Updated);

        async Task<Dictionary<string, PortalWalk.Seen>> BothAsync()
        {
            var (open, keyed) = (await walk.WalkAsync(nobody, Cancellation), await walk.WalkAsync(unentitled, Cancellation));
            return open.Select(o => KeyValuePair.Create("open " + o.Key, o.Value)).Concat(keyed.Select(k => KeyValuePair.Create("key " + k.Key, k.Value))).ToDictionary();
        }
    }

    [Fact]
    public async Task What_is_hidden_takes_the_same_questions_to_the_database_as_what_never_was()
    {
        var image = await ImageAsync("câu hỏi");
        var id = await ApprovedAsync(With(Newsroom.News("Tin cấm phát"), image));
        await GiveAsync(id, Now + TimeSpan.FromHours(1));
        using var nobody = Host.CreateClient(keepCookies: false);
        using var unentitled = await UnentitledAsync("Báo Đếm");
        using var commands = new CommandsOfRequests();
        foreach (var client in new[] { nobody, unentitled })
        {
            foreach (var pattern in new[]
            {
                Root + "/articles/{0}", Root + "/media/{1}/w320.webp", "/api/v1/articles/{0}", "/api/v1/articles/{0}/editions/1", "/api/v1/articles/{0}/related",
                Root + "/articles/{0}.ninjs", Root + "/articles/{0}/kit.zip", "/api/v1/articles/{0}.ninjs", "/api/v1/articles/{0}/kit.zip", "/api/v1/articles/{0}?diff=1..2",
                "/api/post/{0}", "/api/page/{0}", "/media/{1}/w320.webp", "/media/{1}/og.jpg", "/api/v1/media/{1}",
            })
            {
                var hidden = await commands.OfAsync(client, string.Format(null, pattern, id, image.Id));
                var unknown = await commands.OfAsync(client, string.Format(null, pattern, Guid.CreateVersion7(), Guid.CreateVersion7()));
                Assert.Equal((pattern, unknown), (pattern, hidden));
            }
        }
    }

    private async Task AssertAllShowAsync(HttpClient nobody, HttpClient unentitled, Office office, long head)
    {
        var changes = (await nobody.GetFromJsonAsync<ChangePage>($"/api/v1/changes?cursor={head}", PortalJson.Options, Cancellation))!;
        Assert.Equal(
            new[] { (office.Secret, ChangeKind.Published), (office.Updated, ChangeKind.Updated) }.Order(),
            changes.Items.Where(c => c.ArticleId == office.Secret || c.ArticleId == office.Updated).Select(c => (c.ArticleId!.Value, c.Kind)).Order());
        Assert.Equal(3, (await nobody.GetFromJsonAsync<ListPage<ArticleSummary>>($"/api/v1/articles?tag={Office.Tag}", PortalJson.Options, Cancellation))!.Total);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(nobody, "/api/v1/articles/by-path?path=/tin-tuc/zirkonova-ra-mat"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(nobody, $"/media/{office.SecretImage.Id}/w320.webp"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(unentitled, $"{Root}/articles/{office.Secret}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(nobody, $"/api/post/{office.Secret}"));
        await IndexedAsync();
        foreach (var word in Words)
            Assert.NotEqual(0, (await nobody.GetFromJsonAsync<SearchResponse>($"/api/v1/search?q={word}&counted=false", PortalJson.Options, Cancellation))!.Total);
    }

    private static async Task<bool> ShownAsync(HttpClient client, Office office) =>
        await StatusAsync(client, $"/api/v1/articles/{office.Secret}") == HttpStatusCode.OK
        && await StatusAsync(client, $"/api/v1/articles/{office.Updated}/editions/2") == HttpStatusCode.OK;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Cancellation);
        return answer.StatusCode;
    }

    private async Task<Office> OfficeAsync()
    {
        var (open, secret, later) = (await ImageAsync("mở"), await ImageAsync("kín"), await ImageAsync("sau"));
        var @public = await Newsroom.PublishNewAsync(With(News("Tin đã đăng"), open));
        var updated = await Newsroom.PublishNewAsync(With(News("Tin sẽ sửa"), open));
        await UpdateAsync(updated, With(News("Quaxonit thay bản cũ"), later));
        var hidden = News("Zirkonova ra mắt");
        (hidden.Body, hidden.Related) = ("Bài có từ vetrulin trong thân.", [@public]);
        var id = await ApprovedAsync(With(hidden, secret));
        await IndexedAsync();
        return new Office(@public, updated, id, open, secret, later);

        static News News(string headline) => Newsroom.News(headline, n => n.Tags = [Office.Tag]);
    }

    private async Task IndexedAsync()
    {
        var (index, signal) = (Host.Services.GetRequiredService<SearchIndexHost>(), Host.Services.GetRequiredService<ChangeSignal>());
        await Eventually.SeeAsync(() => index.TryUse(i => i.Cursor, out var cursor) && cursor >= signal.Head, "the index at the end of the log");
    }

    /// <summary>One public article, one that is public and has an update under embargo, and one under embargo that never was public.</summary>
    private sealed record Office(Guid Public, Guid Updated, Guid Secret, MediaAsset Open, MediaAsset SecretImage, MediaAsset LaterImage)
    {
        public const string Tag = "ro-ri";
        private static readonly Guid Unknown = Guid.CreateVersion7();

        public Dictionary<string, string[]> Values => new()
        {
            ["id"] = [.. new[] { Public, Updated, Secret, Open.Id, SecretImage.Id, LaterImage.Id, Unknown }.Select(i => $"{i}")],
            ["number"] = ["1", "2", "3"],
            ["form"] = ["json", "ninjs", "html", "md", "txt", "jsonfeed"],
            ["slug"] = ["tin-da-dang", "zirkonova-ra-mat", "khong-co-bai-nay"],
            ["archive"] = ["tin-tuc"],
            ["name"] = ["w320.webp", "w320.jpg", "og.jpg", "16x9.jpg"],
            ["kind"] = ["pillars", "localities"],
            ["type"] = ["news"],
            ["locale"] = ["vi", "en"],
            ["rest"] = ["khong-co"],
        };

        public IEnumerable<string> Queries =>
        [
            .. Words.Append("tin").SelectMany(w => new[] { $"/api/v1/search?q={w}&counted=false", $"/api/v1/suggest?q={w[..3]}", $"/api/v1/suggest?q={w}" }),
            .. new[] { "zirkonova-ra-mat", "quaxonit-thay-ban-cu", "tin-se-sua", "khong-co-bai-nay" }
                .SelectMany(p => new[] { $"/api/v1/articles/by-path?path=/tin-tuc/{p}", $"/api/v1/redirects/resolve?path=/tin-tuc/{p}", $"/api/post/tin-tuc/{p}" }),
            .. new[] { $"tag={Tag}", "type=news", "sort=headline", "sort=-updated", "limit=1", "include=body", "fields=embargoedUntil", $"ids={Secret}", $"ids={Updated}", "locale=vi" }
                .Select(q => $"/api/v1/articles?{q}"),
            $"/api/v1/articles?updatedSince={DateTime.UnixEpoch:yyyy-MM-dd}", "/api/v1/changes?cursor=0&limit=1000", "/api/v1/changes?cursor=1", "/api/v1/changes?cursor=9",
            "/press/v1/changes?cursor=0&limit=1000", "/press/v1/changes?cursor=1.1", "/press/v1/changes?cursor=1.999999", "/press/v1/embargoes?limit=1", "/press/v1/embargoes?limit=100", "/openapi/v1.json", "/desk/articles/" + Secret,
            $"/desk/preview/{Secret}",
        ];

        /// <summary>What of the hidden articles an answer says, for the report of a failure. A question may repeat its own words.</summary>
        public IEnumerable<string> TracesIn(string address, PortalWalk.Seen seen) =>
            Words.Concat([$"{Secret}", $"{SecretImage.Id}", $"{LaterImage.Id}"])
                .Where(w => !address.Contains(w, StringComparison.OrdinalIgnoreCase) && !IsAskedBy(address, w)
                    && (seen.Body.Contains(w, StringComparison.OrdinalIgnoreCase) || seen.Headers.Contains(w, StringComparison.OrdinalIgnoreCase)))
                .Select(w => $"{address} says {w}");

        /// <summary>Where the answer for a hidden identifier differs from the one for an identifier that never was.</summary>
        public IEnumerable<string> UnlikeUnknown(string address, Dictionary<string, PortalWalk.Seen> seen)
        {
            foreach (var hidden in new[] { Secret, SecretImage.Id, LaterImage.Id })
            {
                var other = address.Replace($"{hidden}", $"{Unknown}", StringComparison.Ordinal);
                if (other == address || !seen.TryGetValue(other, out var unknown))
                    continue;
                var same = seen[address] with { Body = seen[address].Body.Replace($"{hidden}", $"{Unknown}", StringComparison.Ordinal) };
                if (same with { Headers = same.Headers.Replace($"{hidden}", $"{Unknown}", StringComparison.Ordinal) } != unknown)
                    yield return $"{address}\n{seen[address]}\n{unknown}";
            }
        }

        private static bool IsAskedBy(string address, string word) => address.EndsWith($"q={word[..3]}", StringComparison.Ordinal);
    }
}
