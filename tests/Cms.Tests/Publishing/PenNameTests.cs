using System.Data.Common;
using System.IO.Compression;
using System.Text;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Publishing;

/// <summary>Whoever signs with a pen name is known to the office alone.</summary>
public abstract class PenNameTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string RealName = "Nguyễn Kín Đáo";

    private const string Aged = "aged";

    // Marks that JSON escapes.
    private const string PenName = "O’Bút \"Q\" <b> & 'Cò'";

    [Fact]
    public async Task No_form_of_an_article_names_who_stands_behind_a_pen_name()
    {
        var id = await PublishAsync("Bút danh trước", "but-danh", Sign);
        await Newsroom.RepublishAsync(id, Newsroom.News("Bút danh sau", n => (n.Tags, n.Bylines) = (["but-danh"], [Entry])));
        await IndexedAsync();
        var path = (await ReadAsync<Article>($"/api/v1/articles/{id}")).Path;

        string[] addresses =
        [
            .. new[] { "", ".json", ".ninjs", ".html", ".md", ".txt", ".jsonfeed", "/editions", "/editions/1", "/editions/2.ninjs", "?diff=1..2", "/related" }.Select(form => $"/api/v1/articles/{id}{form}"),
            $"/api/v1/articles/by-path?path={Uri.EscapeDataString(path)}", "/api/v1/articles?tag=but-danh", "/api/v1/articles?tag=but-danh&include=details",
            "/api/v1/search?q=but+danh", "/api/v1/contributors", "/api/v1/suggest?q=nguyen", "/api/v1/changes?limit=1000", $"/api/post/{id}", "/api/v1/home?locale=vi",
        ];
        foreach (var address in addresses)
        {
            using var answer = await GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            Assert.DoesNotContain(RealName, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(id.ToString(), await TextAsync($"/api/v1/search?q=name:\"{Uri.EscapeDataString(RealName)}\""), StringComparison.Ordinal);
        Assert.Equal(PenName, Assert.Single((await ReadAsync<Article>($"/api/v1/articles/{id}")).Bylines).PrintedName);
    }

    [Fact]
    public async Task A_press_kit_names_nobody_behind_a_pen_name()
    {
        var id = await PublishAsync("Bộ tài liệu bút danh", "but-danh-kit", Sign);

        using var answer = await GetAsync($"/api/v1/articles/{id}/kit.zip");
        using var kit = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancellation)));

        Assert.NotEmpty(kit.Entries);
        foreach (var entry in kit.Entries.SelectMany(EntriesOf))
            Assert.DoesNotContain(RealName, entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_published_with_a_real_name_beside_the_pen_name_loses_it_with_the_upgrade_and_mirrors_are_told()
    {
        var id = await PublishAsync("Bút danh cũ", "but-danh-cu", Sign);
        var other = await PublishAsync("Không bút danh", "but-danh-cu");
        var untouched = await StoredAsync(other);
        var current = SnapshotJson.Read(Encoding.UTF8.GetBytes((await StoredAsync(id)).Json));
        await AgeAsync(current with { Bylines = [new Byline(RealName, PenName), new Byline("Có tên", " ")] });

        await Host.Services.GetRequiredService<DatabaseMigration>().ApplyAsync(Cancellation);

        current = current with { Bylines = [new Byline(PenName), new Byline("Có tên")] };
        var (json, summary) = (Encoding.UTF8.GetString(SnapshotJson.Write(current)), Encoding.UTF8.GetString(SnapshotJson.WriteSummary(current)));
        var stored = await StoredAsync(id);
        Assert.Equal((json, json, summary), (stored.Snapshot, stored.Json, stored.Summary));
        Assert.NotEqual(Aged, stored.ETag);
        Assert.Equal(untouched, await StoredAsync(other));
        await EditDatabaseAsync(async db =>
        {
            Assert.Equal(json, Encoding.UTF8.GetString((await db.Embargoes.SingleAsync(e => e.ArticleId == id, Cancellation)).Json));
            var changes = await db.Changes.OrderBy(c => c.Sequence).ToListAsync(Cancellation);
            Assert.Equal(Enumerable.Range(1, changes.Count), changes.Select(c => (int)c.Sequence));
            var told = changes[^1];
            Assert.Equal((ChangeKind.Updated, id, 1, current.Path), (told.Kind, told.ArticleId, told.Edition, told.Path));
            Assert.Equal([$"article:{id}", $"path:{current.Path}"], told.Tags);
            await Assert.ThrowsAnyAsync<DbException>(() => RewriteAsync(db, id, []));
        });
    }

    private static BylineEntry Entry => new() { Author = RealName, PenName = PenName };

    private static void Sign(News news) => news.Bylines = [Entry];

    /// <summary>Stores a document as it was stored when it still had both names, given under embargo too, and undoes the migration.</summary>
    private Task AgeAsync(Article document) => EditDatabaseAsync(async db =>
    {
        var (json, summary) = (SnapshotJson.Write(document), SnapshotJson.WriteSummary(document));
        var sqlite = db.Database.IsSqlite();
        await db.Database.ExecuteSqlRawAsync(sqlite ? "DROP TRIGGER snapshots_keep" : "ALTER TABLE snapshots DISABLE TRIGGER snapshots_keep", Cancellation);
        await RewriteAsync(db, document.Id, json);
        await db.Database.ExecuteSqlRawAsync(
            sqlite ? "CREATE TRIGGER snapshots_keep BEFORE UPDATE ON snapshots BEGIN SELECT 1; END" : "ALTER TABLE snapshots ENABLE TRIGGER snapshots_keep", Cancellation);
        await db.LiveArticles.Where(l => l.ArticleId == document.Id).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.Json, json).SetProperty(x => x.Summary, summary).SetProperty(x => x.ETag, Aged), Cancellation);
        db.Embargoes.Add(new Embargo
        {
            ArticleId = document.Id,
            Edition = 2,
            Hash = document.Hash,
            Json = json,
            LiftsAt = document.Published.AddYears(1),
            GivenAt = document.Published,
        });
        await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%PenNames'""", Cancellation);
    });

    private static Task<int> RewriteAsync(PortalDbContext db, Guid id, byte[] json) =>
        db.Snapshots.Where(s => s.ArticleId == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Json, json), Cancellation);

    private async Task<Stored> StoredAsync(Guid id)
    {
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancellation);
        var live = await db.LiveArticles.AsNoTracking().SingleAsync(l => l.ArticleId == id, Cancellation);
        var snapshot = await db.Snapshots.AsNoTracking().SingleAsync(s => s.ArticleId == id, Cancellation);
        return new Stored(Encoding.UTF8.GetString(snapshot.Json), Encoding.UTF8.GetString(live.Json), Encoding.UTF8.GetString(live.Summary), live.ETag);
    }

    private async Task<string> TextAsync(string url)
    {
        using var answer = await GetAsync(url);
        Assert.True(answer.IsSuccessStatusCode, $"{url}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    // A document of the kit is an archive itself.
    private static IEnumerable<string> EntriesOf(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var packed = entry.Open())
            packed.CopyTo(content);
        if (!entry.Name.EndsWith(".docx", StringComparison.Ordinal))
            return [Encoding.UTF8.GetString(content.ToArray())];
        using var document = new ZipArchive(content);
        return document.Entries.SelectMany(EntriesOf).ToList();
    }

    private sealed record Stored(string Snapshot, string Json, string Summary, string ETag);
}

public sealed class PenNamesOnSqlite(CmsHost<Sqlite> host) : PenNameTests<Sqlite>(host);

public sealed class PenNamesOnPostgres(CmsHost<Postgres> host) : PenNameTests<Postgres>(host);
