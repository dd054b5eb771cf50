using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Export;
using CommsPortal.Cms.Import;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Export;

public sealed class RoundTripOnSqlite : RoundTripTests<Sqlite>;

public sealed class RoundTripOnPostgres : RoundTripTests<Postgres>;

public abstract class RoundTripTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private string Folder => Options.PathOf("export");

    [Fact]
    public async Task The_sample_content_comes_back_the_same_from_an_export()
    {
        await ImportAsync(Services, Repository.PathOf("content"));
        await using var empty = await EmptyPortal.CreateAsync();
        await RoundTripAsync(empty);
        Assert.Equal(await ListsAsync(Services), await ListsAsync(empty.Services));
    }

    [Theory]
    [InlineData("Nhiều dòng\r\nkiểu Windows\r\n\r\n- một\r\n- hai")]
    [InlineData("\n\n  Đầu và cuối có khoảng trắng  \n\n")]
    [InlineData("---\nnhư phần đầu\n---\n\n```yaml\n---\n```")]
    [InlineData("Dòng\u2028ngắt, \u00A0 và \t tab, \\ \" ' # : - {x} [y] &a *b !c %d @e `f` | > ~ 'null' 😀")]
    [InlineData("")]
    public async Task Text_that_yaml_could_misread_survives(string text)
    {
        var content = new ModelExample
        {
            Headline = "null",
            Lead = text.Trim(),
            Body = text,
            Category = "collective",
            Subject = "12e3",
            SubjectUnit = "true",
            Problem = text,
            Approach = "- " + text,
            HowToReplicate = text,
            Source = "2026-01-01",
            Attribution = "0123",
            Tags = ["#một", "a: b", "~", "1.50", "yes"],
            Cost = new Cost { Amount = 12.50m, Note = "" },
            Results = [new MeasuredResult { Indicator = "a\nb", Before = "012", After = "8,8", Unit = " %" }],
        };
        await Newsroom.DraftAsync(content, "model-example");
        await using var empty = await EmptyPortal.CreateAsync();
        await RoundTripAsync(empty);
    }

    [Fact]
    public async Task What_is_not_public_lies_apart_and_can_be_left_out()
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Đã đăng"));
        await Newsroom.DraftAsync(Newsroom.News("Còn nháp"));
        var withdrawn = await Newsroom.PublishNewAsync(Newsroom.News("Đã gỡ"));
        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(withdrawn, null, "Sai", Newsroom.Approver, CancellationToken.None);
        await Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, Newsroom.News("Đang sửa tiếp"), Newsroom.Administrator, CancellationToken.None);
        var report = await Services.GetRequiredService<ContentExport>().ExecuteAsync(Folder, publishedOnly: false, CancellationToken.None);
        Assert.Equal((3, 3), (report.Articles, report.Unpublished));
        Assert.False(Directory.Exists(Path.Combine(Folder, "articles")));
        Directory.Delete(Folder, recursive: true);
        report = await Services.GetRequiredService<ContentExport>().ExecuteAsync(Folder, publishedOnly: true, CancellationToken.None);
        Assert.Equal((1, 0), (report.Articles, report.Unpublished));
        Assert.Contains("headline: Đã đăng\n", await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(Folder, "articles", "news")).Single()), StringComparison.Ordinal);
        await Assert.ThrowsAsync<CommandRefusedException>(
            () => Services.GetRequiredService<ContentExport>().ExecuteAsync(Folder, publishedOnly: true, CancellationToken.None));
    }

    private async Task RoundTripAsync(EmptyPortal empty)
    {
        await Services.GetRequiredService<ContentExport>().ExecuteAsync(Folder, publishedOnly: false, CancellationToken.None);
        await ImportAsync(empty.Services, Folder);
        Directory.Delete(Folder, recursive: true);
        var (before, after) = (await TextsAsync(Services), await TextsAsync(empty.Services));
        Assert.NotEmpty(before);
        Assert.Equal(before, after);
    }

    private static async Task ImportAsync(IServiceProvider services, string path)
    {
        var report = await services.GetRequiredService<ContentImport>().ExecuteAsync([path], new ImportOptions(), null, CancellationToken.None);
        var failed = report.Files.Where(f => f.Outcome == ImportOutcome.Failed).Select(f => f.File + ": " + string.Join("; ", f.Messages)).ToList();
        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    private static async Task<List<(Guid, string, string, Guid, string)>> TextsAsync(IServiceProvider services)
    {
        await using var db = services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();
        var rows = await db.Articles.Join(db.Editions, a => new { a.Id, Number = a.LatestEdition }, e => new { Id = e.ArticleId, e.Number }, (a, e) => new { a, e.ContentHash })
            .ToListAsync();
        return [.. rows.OrderBy(r => r.a.Id).Select(r => (r.a.Id, r.a.Type, r.a.Locale, r.a.TranslationGroup, r.ContentHash))];
    }

    private static async Task<List<string>> ListsAsync(IServiceProvider services)
    {
        await using var db = services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();
        List<string> lists = [.. (await db.Terms.ToListAsync()).Select(t => $"{t.Kind} {t.Slug} {t.Name} {t.NameEn} {t.Description} {t.Code} {t.Parent} {t.ValidFrom} {t.ValidTo} {t.Order}")];
        lists.AddRange((await db.TermSuccessions.ToListAsync()).Select(s => $"{s.Kind} {s.Predecessor} {s.Successor}"));
        lists.AddRange((await db.Columns.ToListAsync()).Select(c => $"{c.Slug} {c.Name} {c.Description} {c.Cadence} {c.Owner} {c.Organisation} {c.Order}"));
        lists.AddRange((await db.MediaAssets.ToListAsync()).Select(m => $"{m.Id} {m.Sha256} {m.FileName} {m.Alt} {m.Caption} {m.Credit} {m.Licence} {m.FocalX} {m.FocalY}"));
        lists.Sort(StringComparer.Ordinal);
        return lists;
    }

    /// <summary>Another portal, on SQLite.</summary>
    private sealed class EmptyPortal(Sqlite database, ServiceProvider services) : IAsyncDisposable
    {
        public IServiceProvider Services => services;

        public static async Task<EmptyPortal> CreateAsync()
        {
            var database = new Sqlite();
            await database.CreateAsync();
            var services = TestSettings.Services(database.Options);
            await services.GetRequiredService<DatabaseMigration>().ApplyAsync(CancellationToken.None);
            return new EmptyPortal(database, services);
        }

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
