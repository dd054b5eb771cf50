using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using CommsPortal.Cms.Representations.Negotiation;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Press.Embargoes;

public sealed class EmbargoedFormsOnSqlite(CmsHost<Sqlite> host) : EmbargoedFormsTests<Sqlite>(host);

public sealed class EmbargoedFormsOnPostgres(CmsHost<Postgres> host) : EmbargoedFormsTests<Postgres>(host);

/// <summary>What is under embargo, in every form and as a kit: for entitled newsrooms, and for nobody else.</summary>
public abstract class EmbargoedFormsTests<TDatabase>(CmsHost<TDatabase> host) : EmbargoHttpTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task An_entitled_newsroom_reads_every_form_and_is_told_until_when_to_hold_it()
    {
        var (image, until) = (await ImageAsync("các dạng"), Now + TimeSpan.FromHours(2));
        var id = await ApprovedAsync(With(Newsroom.News("Khai trương trung tâm dữ liệu"), image));
        await GiveAsync(id, until);
        using var entitled = await EntitledAsync("Báo Được Đọc");
        using var unentitled = await UnentitledAsync("Báo Khác");
        foreach (var form in Representation.All)
        {
            using var answer = await entitled.GetAsync($"{Root}/articles/{id}.{form.Suffix}", Cancellation);
            Assert.Equal((HttpStatusCode.OK, "no-store, private"), (answer.StatusCode, answer.Headers.CacheControl!.ToString()));
            Assert.Equal($"@{until.ToUnixTimeSeconds()}", answer.Headers.GetValues("Embargoed-Until").Single());
            Assert.Contains("Khai trương trung tâm dữ liệu", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Root}/articles/{id}");
            request.Headers.TryAddWithoutValidation("Accept", form.AskedAs);
            using var negotiated = await entitled.SendAsync(request, Cancellation);
            Assert.Equal(form.ContentType, negotiated.Content.Headers.ContentType!.ToString());
            foreach (var (client, root) in new[] { (unentitled, Root), (Client, "/api/v1") })
            {
                using var hidden = await client.GetAsync($"{root}/articles/{id}.{form.Suffix}", Cancellation);
                Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
            }
        }

        var ninjs = JsonDocument.Parse(await entitled.GetStringAsync(new Uri($"{Root}/articles/{id}.ninjs", UriKind.Relative), Cancellation)).RootElement;
        Assert.Equal(("withheld", until), (ninjs.GetProperty("pubStatus").GetString(), ninjs.GetProperty("embargoedUntil").GetDateTimeOffset()));
        Assert.StartsWith("CẤM PHÁT HÀNH", ninjs.GetProperty("edNote").GetString(), StringComparison.Ordinal);
        var picture = new Uri(ninjs.GetProperty("associations")[0].GetProperty("renditions")[0].GetProperty("href").GetString()!).AbsolutePath;
        using var bytes = await entitled.GetAsync(picture, Cancellation);
        Assert.Equal(HttpStatusCode.OK, bytes.StatusCode);

        var folder = Directory.CreateTempSubdirectory("embargoed-");
        try
        {
            foreach (var form in new[] { "ninjs", "jsonfeed" })
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"a.{form}"), await entitled.GetStringAsync(new Uri($"{Root}/articles/{id}.{form}", UriKind.Relative), Cancellation), Cancellation);
            Assert.Contains("\"ninjs\":1", await Judges.RunAsync("articles.mjs", folder.FullName), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_kit_of_an_embargoed_article_is_for_entitled_newsrooms_and_each_download_is_noted()
    {
        var until = Now + TimeSpan.FromHours(2);
        var id = await ApprovedAsync(With(Newsroom.News("Bộ tài liệu cấm phát"), await ImageAsync("bộ tài liệu")));
        await GiveAsync(id, until);
        using var entitled = await EntitledAsync("Báo Có Quyền");
        using var unentitled = await UnentitledAsync("Báo Không Quyền");
        using var kit = await entitled.GetAsync($"{Root}/articles/{id}/kit.zip", Cancellation);
        Assert.Equal((HttpStatusCode.OK, "no-store, private"), (kit.StatusCode, kit.Headers.CacheControl!.ToString()));
        using var zip = new ZipArchive(new MemoryStream(await kit.Content.ReadAsByteArrayAsync(Cancellation)), ZipArchiveMode.Read);
        Assert.NotNull(zip.GetEntry("anh/anh-01-16x9.jpg"));
        using var terms = new StreamReader(zip.GetEntry("DIEU-KHOAN.txt")!.Open(), Encoding.UTF8);
        Assert.Contains("CẤM PHÁT HÀNH", await terms.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
        foreach (var (client, root) in new[] { (unentitled, Root), (Client, "/api/v1"), (entitled, "/api/v1") })
        {
            using var hidden = await client.GetAsync($"{root}/articles/{id}/kit.zip", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }

        await using var db = OpenDatabase();
        Assert.Equal(["Báo Có Quyền"], await db.EmbargoedReads.Where(r => r.ArticleId == id && r.What == "kit").Select(r => r.Outlet).ToListAsync(Cancellation));
    }
}
