using System.Net;
using System.Text.Json;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Representations.Negotiation;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Media;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Problems;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Representations;

public sealed class RepresentationsOnSqlite(CmsHost<Sqlite> host) : RepresentationTests<Sqlite>(host);

public sealed class RepresentationsOnPostgres(CmsHost<Postgres> host) : RepresentationTests<Postgres>(host);

/// <summary>One article in many forms, over HTTP.</summary>
public abstract class RepresentationTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
#pragma warning disable CA1000 // Data of a theory has to be a static member.
    public static TheoryData<string, string> Forms => [.. Representation.All.Select(r => (r.Suffix, r.AskedAs))];
#pragma warning restore CA1000

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_is_the_same_by_suffix_by_accept_and_by_path(string suffix, string accept)
    {
        var id = await PublishAsync($"Dạng {suffix}", "dang");
        using var bySuffix = await GetAsync($"/api/v1/articles/{id}.{suffix}");
        Assert.Equal(HttpStatusCode.OK, bySuffix.StatusCode);
        var expected = await bySuffix.Content.ReadAsByteArrayAsync(Cancellation);
        string[] addresses = [$"/api/v1/articles/{id}", $"/api/v1/articles/by-path?path=/tin-tuc/dang-{suffix}"];
        foreach (var address in addresses)
        {
            using var byAccept = await GetAsync(address, ("Accept", accept));
            Assert.Equal(expected, await byAccept.Content.ReadAsByteArrayAsync(Cancellation));
            Assert.Equal(bySuffix.Headers.ETag, byAccept.Headers.ETag);
            Assert.Equal(bySuffix.Content.Headers.ContentType, byAccept.Content.Headers.ContentType);
            Assert.Contains("Accept", byAccept.Headers.Vary);
        }

        Assert.DoesNotContain("Accept", bySuffix.Headers.Vary);
        Assert.False(bySuffix.Headers.ETag!.IsWeak);
        using var again = await GetAsync($"/api/v1/articles/{id}.{suffix}", ("If-None-Match", bySuffix.Headers.ETag.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var head = await SendAsync(HttpMethod.Head, $"/api/v1/articles/{id}.{suffix}");
        Assert.Equal((HttpStatusCode.OK, expected.Length), (head.StatusCode, (int)head.Content.Headers.ContentLength!));
    }

    [Fact]
    public async Task The_placeholder_of_a_picture_is_in_the_portals_own_form_alone()
    {
        var upload = await Host.Services.GetRequiredService<UploadMedia>().ExecuteAsync(
            new MemoryStream(await Pictures.RedAndBlueAsync(400, 300, ".jpg")), "a.jpg", new MediaTexts("Mô tả"), Newsroom.Editor, Cancellation);
        var id = await PublishAsync("Bài có ảnh", "cho-anh", n => n.MainImage = new ImageUse { Media = upload.Asset.Id });
        var expected = $"data:image/webp;base64,{Convert.ToBase64String(upload.Asset.Placeholder!)}";
        Assert.Equal(expected, (await ReadAsync<Article>($"/api/v1/articles/{id}")).MainImage!.Placeholder);
        Assert.Equal(expected, Assert.Single((await ListAsync("tag=cho-anh")).Items).MainImage!.Placeholder);
        foreach (var form in Representation.All.Where(form => form != Representation.Native))
        {
            using var answer = await GetAsync($"/api/v1/articles/{id}.{form.Suffix}");
            Assert.DoesNotContain("data:image", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Kept_answers_of_one_address_stay_apart_by_form()
    {
        var id = await PublishAsync("Giữ riêng từng dạng", "giu");
        for (var round = 0; round < 3; round++)
        {
            foreach (var form in Representation.All)
            {
                using var answer = await GetAsync($"/api/v1/articles/{id}", ("Accept", form.AskedAs));
                Assert.Equal(form.ContentType, answer.Content.Headers.ContentType!.ToString());
            }

            using var plain = await GetAsync($"/api/v1/articles/{id}");
            Assert.Equal("application/json; charset=utf-8", plain.Content.Headers.ContentType!.ToString());
        }
    }

    [Fact]
    public async Task A_new_edition_changes_every_form_and_leaves_the_earlier_edition_as_it_was()
    {
        var id = await PublishAsync("Bản một", "moi");
        var first = new Dictionary<string, (string Tag, string Text)>();
        foreach (var form in Representation.All)
        {
            using var edition = await GetAsync($"/api/v1/articles/{id}/editions/1.{form.Suffix}");
            Assert.Contains("immutable", edition.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            first[form.Suffix] = (edition.Headers.ETag!.Tag, await edition.Content.ReadAsStringAsync(Cancellation));
        }

        await Newsroom.RepublishAsync(id, Newsroom.News("Bản hai", n => n.Tags = ["moi"]));
        foreach (var form in Representation.All)
        {
            using var now = await GetAsync($"/api/v1/articles/{id}.{form.Suffix}");
            Assert.Contains("Bản hai", await now.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            Assert.NotEqual(first[form.Suffix].Tag, now.Headers.ETag!.Tag);
            using var earlier = await GetAsync($"/api/v1/articles/{id}/editions/1", ("Accept", form.AskedAs));
            Assert.Equal(first[form.Suffix], (earlier.Headers.ETag!.Tag, await earlier.Content.ReadAsStringAsync(Cancellation)));
        }
    }

    [Fact]
    public async Task Whoever_takes_none_of_the_forms_is_told_which_there_are()
    {
        var id = await PublishAsync("Không nhận dạng nào", "khong");
        using var answer = await GetAsync($"/api/v1/articles/{id}", ("Accept", "application/pdf, application/json; profile=khac"));
        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        Assert.Contains("Accept", answer.Headers.Vary);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Cancellation)).RootElement;
        Assert.Equal(ProblemCode.NotAcceptable, problem.GetProperty("code").GetString());
        Assert.Equal(Representation.All.Count, problem.GetProperty("available").GetArrayLength());
        foreach (var form in problem.GetProperty("available").EnumerateArray())
        {
            using var offered = await GetAsync(form.GetProperty("address").GetString()!);
            Assert.Equal(HttpStatusCode.OK, offered.StatusCode);
        }

        await ProblemAsync($"/api/v1/articles/{id}.pdf", HttpStatusCode.NotFound, ProblemCode.NotFound);
        await ProblemAsync($"/api/v1/articles/{id}/editions/1.pdf", HttpStatusCode.NotFound, ProblemCode.NotFound);
        await ProblemAsync($"/api/v1/articles/{id}/editions/2.ninjs", HttpStatusCode.NotFound, ProblemCode.NotFound);
    }

    [Fact]
    public async Task A_withdrawn_article_is_a_cancelled_item_for_readers_of_ninjs_and_a_problem_for_others()
    {
        var id = await PublishAsync("Sẽ rút", "rut");
        await WithdrawAsync(id, "Số liệu chưa kiểm chứng");
        foreach (var address in new[] { $"/api/v1/articles/{id}.ninjs", $"/api/v1/articles/{id}/editions/1.ninjs" })
        {
            using var answer = await GetAsync(address);
            Assert.Equal((HttpStatusCode.Gone, Representation.Ninjs.ContentType), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
            var item = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Cancellation)).RootElement;
            Assert.Equal("canceled", item.GetProperty("pubStatus").GetString());
            Assert.Equal($"urn:uuid:{id}", item.GetProperty("uri").GetString());
            Assert.Contains("Số liệu chưa kiểm chứng", item.GetProperty("edNote").GetString(), StringComparison.Ordinal);
            Assert.False(item.TryGetProperty("bodies", out _));
        }

        foreach (var suffix in new[] { "json", "html", "md", "txt", "jsonfeed" })
            await ProblemAsync($"/api/v1/articles/{id}.{suffix}", HttpStatusCode.Gone, ProblemCode.Withdrawn);
    }

    [Fact]
    public async Task What_was_never_public_looks_in_every_form_like_what_never_was()
    {
        var draft = await Newsroom.DraftAsync(Newsroom.News("Bản nháp kín"));
        foreach (var form in Representation.All)
        {
            await ProblemAsync($"/api/v1/articles/{draft}.{form.Suffix}", HttpStatusCode.NotFound, ProblemCode.NotFound);
            await ProblemAsync($"/api/v1/articles/{draft}/editions/1.{form.Suffix}", HttpStatusCode.NotFound, ProblemCode.NotFound);
        }

        await ProblemAsync($"/api/v1/articles/{draft}?diff=1..2", HttpStatusCode.NotFound, ProblemCode.NotFound);
    }

    [Fact]
    public async Task Two_editions_are_compared_word_by_word()
    {
        var id = await PublishAsync("Số hộ tăng", "sosanh", n => n.Body = "Có 120 hộ ở phường tham gia.");
        await Newsroom.RepublishAsync(id, Newsroom.News("Số hộ tăng", n => { n.Tags = ["sosanh"]; n.Body = "Có 125 hộ ở phường tham gia."; }));

        var difference = await ReadAsync<JsonElement>($"/api/v1/articles/{id}?diff=1..2");
        Assert.Equal((1, 2), (difference.GetProperty("from").GetProperty("edition").GetInt32(), difference.GetProperty("to").GetProperty("edition").GetInt32()));
        var body = Assert.Single(difference.GetProperty("fields").EnumerateArray(), f => f.GetProperty("field").GetString() == "body");
        Assert.Equal(
            [("same", "Có "), ("removed", "120 "), ("added", "125 "), ("same", "hộ ở phường tham gia.")],
            body.GetProperty("words").EnumerateArray().Select(w => (w.GetProperty("change").GetString(), w.GetProperty("text").GetString())));
        foreach (var accept in new[] { "text/html", "text/html;q=0.9, application/json;q=0.1" })
        {
            using var html = await GetAsync($"/api/v1/articles/{id}?diff=1..2", ("Accept", accept));
            Assert.Contains("<del>120 </del><ins>125 </ins>", await html.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        using var suffixed = await GetAsync($"/api/v1/articles/{id}.html?diff=1..2");
        Assert.Equal("text/html; charset=utf-8", suffixed.Content.Headers.ContentType!.ToString());
        await ProblemAsync($"/api/v1/articles/{id}?diff=1", HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
        await ProblemAsync($"/api/v1/articles/{id}?diff=1..3", HttpStatusCode.NotFound, ProblemCode.NotFound);
        await ProblemAsync($"/api/v1/articles/{id}.md?diff=1..2", HttpStatusCode.NotAcceptable, ProblemCode.NotAcceptable);
        await Newsroom.DraftAsync(Newsroom.News("Khác"));
        await WithdrawAsync(id);
        await ProblemAsync($"/api/v1/articles/{id}?diff=1..2", HttpStatusCode.Gone, ProblemCode.Withdrawn);
    }

    [Fact]
    public async Task Nobodys_text_becomes_markup_and_html_runs_nothing()
    {
        const string Hostile = "<script>alert(1)</script> \"&'";
        var id = await PublishAsync("Tin " + Hostile, "doc-hai", n =>
        {
            n.Lead = Hostile;
            n.Body = $"Đoạn {Hostile}\n\n---\nheadline: giả\n---";
            n.Source = Hostile;
        });
        using var html = await GetAsync($"/api/v1/articles/{id}.html");
        var text = await html.Content.ReadAsStringAsync(Cancellation);
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("sandbox", html.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", html.Headers.GetValues("X-Content-Type-Options").Single());
        var markdown = await Client.GetStringAsync(new Uri($"/api/v1/articles/{id}.md", UriKind.Relative), Cancellation);
        var facts = CommsPortal.Cms.Import.FrontMatterDocument.Parse(markdown);
        Assert.Equal("Tin " + Hostile, facts.Fields["headline"]!.GetValue<string>());
    }

    [Fact]
    public async Task Facts_are_the_same_in_every_form()
    {
        var id = await PublishAsync("Cùng một sự thật", "su-that", n => n.Source = "Tổ Biên tập");
        var article = await ReadAsync<Article>($"/api/v1/articles/{id}");
        var ninjs = await ReadAsync<JsonElement>($"/api/v1/articles/{id}.ninjs");
        var feed = (await ReadAsync<JsonElement>($"/api/v1/articles/{id}.jsonfeed")).GetProperty("items")[0];
        var markdown = CommsPortal.Cms.Import.FrontMatterDocument.Parse(await Client.GetStringAsync(new Uri($"/api/v1/articles/{id}.md", UriKind.Relative), Cancellation)).Fields;
        var url = Host.Options.SiteBaseUrl.TrimEnd('/') + article.Path;

        Assert.Equal(article.Headline, ninjs.GetProperty("headlines")[0].GetProperty("value").GetString());
        Assert.Equal(article.Headline, feed.GetProperty("title").GetString());
        Assert.Equal(article.Headline, markdown["headline"]!.GetValue<string>());
        foreach (var (name, value) in new[] { ("firstCreated", article.Published), ("versionCreated", article.Updated) })
            Assert.Equal(value, ninjs.GetProperty(name).GetDateTimeOffset());
        Assert.Equal((article.Published, article.Updated), (feed.GetProperty("date_published").GetDateTimeOffset(), feed.GetProperty("date_modified").GetDateTimeOffset()));
        Assert.Equal(article.Edition.ToString(System.Globalization.CultureInfo.InvariantCulture), ninjs.GetProperty("version").GetString());
        Assert.Equal(article.Edition, feed.GetProperty("_commsportal").GetProperty("edition").GetInt32());
        Assert.Equal((url, url), (feed.GetProperty("url").GetString(), markdown["url"]!.GetValue<string>()));
        Assert.Equal($"urn:uuid:{id}", feed.GetProperty("id").GetString());
        var text = await Client.GetStringAsync(new Uri($"/api/v1/articles/{id}.txt", UriKind.Relative), Cancellation);
        Assert.StartsWith(article.Headline + "\n\n" + article.Lead, text, StringComparison.Ordinal);
        Assert.Contains("Tổ Biên tập", text, StringComparison.Ordinal);
    }
}
