using System.Text.Json;
using CommsPortal.Cms.Import;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Representations;

/// <summary>Every sample article, a corrected one and a withdrawn one, judged by the schemas of IPTC and JSON Feed (ajv).</summary>
public sealed class JudgedArticlesTests(CmsHost<Sqlite> host) : DeliveryTest<Sqlite>(host)
{
    [Fact]
    public async Task Every_sample_article_is_valid_ninjs_and_json_feed()
    {
        var report = await Host.Services.GetRequiredService<ContentImport>()
            .ExecuteAsync([Repository.PathOf("content")], new ImportOptions(Sample: true), null, Cancellation);
        Assert.Equal(0, report.Failed);
        var corrected = await PublishAsync("Sẽ đính chính", "judges");
        await Host.Services.GetRequiredService<CorrectArticle>().ExecuteAsync(corrected, null, "120 hộ", "125 hộ", Newsroom.Administrator, Cancellation);
        await Newsroom.PublishAsync(corrected);
        var note = (await ReadAsync<JsonElement>($"/api/v1/articles/{corrected}.ninjs")).GetProperty("edNote").GetString()!;
        Assert.Contains("120 hộ", note, StringComparison.Ordinal);
        Assert.Contains("125 hộ", note, StringComparison.Ordinal);
        var withdrawn = await PublishAsync("Sẽ rút", "judges");
        await WithdrawAsync(withdrawn, "Số liệu chưa kiểm chứng");
        var deleted = await PublishAsync("Sẽ xóa", "judges");
        await WithdrawAsync(deleted);
        await DeleteAsync(deleted);
        List<Guid> live;
        await using (var db = await Host.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancellation))
            live = await db.LiveArticles.Select(l => l.ArticleId).ToListAsync(Cancellation);
        Assert.Equal(Directory.GetFiles(Repository.PathOf("content", "articles"), "*.md", SearchOption.AllDirectories).Length + 1, live.Count);

        var folder = Directory.CreateTempSubdirectory("judged-");
        try
        {
            foreach (var id in live)
            {
                await KeepAsync(id, "ninjs");
                await KeepAsync(id, "jsonfeed");
                await FormsAgreeAsync(id);
            }

            foreach (var id in new[] { withdrawn, deleted })
                await KeepAsync(id, "ninjs", "tombstone");
            var counts = JsonDocument.Parse(await Judges.RunAsync("articles.mjs", folder.FullName)).RootElement;
            Assert.Equal((live.Count, live.Count, 2), (counts.GetProperty("ninjs").GetInt32(), counts.GetProperty("jsonfeed").GetInt32(), counts.GetProperty("tombstone").GetInt32()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        async Task KeepAsync(Guid id, string suffix, string? kept = null)
        {
            using var answer = await GetAsync($"/api/v1/articles/{id}.{suffix}");
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{id}.{kept ?? suffix}"), await answer.Content.ReadAsByteArrayAsync(Cancellation), Cancellation);
        }
    }

    // Headline, moments and edition are the same in every form; addresses are absolute; nothing of the portal's own Markdown is left.
    private async Task FormsAgreeAsync(Guid id)
    {
        var article = await ReadAsync<Article>($"/api/v1/articles/{id}");
        var ninjs = await ReadAsync<JsonElement>($"/api/v1/articles/{id}.ninjs");
        var feed = (await ReadAsync<JsonElement>($"/api/v1/articles/{id}.jsonfeed")).GetProperty("items")[0];
        var markdown = FrontMatterDocument.Parse(await TextAsync("md"));
        var (html, text) = (await TextAsync("html"), await TextAsync("txt"));
        Assert.Equal(article.Headline, ninjs.GetProperty("headlines")[0].GetProperty("value").GetString());
        Assert.Equal(article.Headline, feed.GetProperty("title").GetString());
        Assert.Equal(article.Headline, markdown.Fields["headline"]!.GetValue<string>());
        Assert.Equal((article.Published, article.Updated), (ninjs.GetProperty("firstCreated").GetDateTimeOffset(), ninjs.GetProperty("versionCreated").GetDateTimeOffset()));
        Assert.Equal((article.Published, article.Updated), (feed.GetProperty("date_published").GetDateTimeOffset(), feed.GetProperty("date_modified").GetDateTimeOffset()));
        Assert.Equal(article.Edition, feed.GetProperty("_commsportal").GetProperty("edition").GetInt32());
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 78 || line.Count(c => c == ' ') < line.Length / 10, line));
        foreach (var form in new[] { html, markdown.Body, feed.GetProperty("content_html").GetString()! })
        {
            Assert.DoesNotContain("=\"/", form, StringComparison.Ordinal);
            Assert.DoesNotContain("](/", form, StringComparison.Ordinal);
            Assert.DoesNotContain(":::", form, StringComparison.Ordinal);
            Assert.DoesNotContain("media:", form, StringComparison.Ordinal);
        }

        // Every word of the body is in the plain text.
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(article.Body.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare), w => w.Length > 0 && !words.Contains(w));

        async Task<string> TextAsync(string suffix) => await Client.GetStringAsync(new Uri($"/api/v1/articles/{id}.{suffix}", UriKind.Relative), Cancellation);
        static string Bare(string word) => new([.. word.Where(char.IsLetterOrDigit)]);
    }
}
