using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Import;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Commands;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Import;

public sealed class ImportGateOnSqlite : ImportGateTests<Sqlite>;

public sealed class ImportGateOnPostgres : ImportGateTests<Postgres>;

/// <summary>Imports that publish pass the checks before publication too; no file is lost by them.</summary>
public abstract class ImportGateTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly ImportOptions Publish = new(Publish: true);

    [Fact]
    public async Task What_has_an_error_is_stored_reported_and_published_by_the_next_import_once_it_is_mended()
    {
        using var folder = new ImportFolder();
        folder.WriteNews("a-tot");
        folder.WriteNews("b-lo-the", body: "Số thẻ 4111 1111 1111 1111.");
        folder.WriteNews("c-tot");
        var report = await ImportAsync(folder, Publish);
        Assert.Equal([ImportOutcome.Created, ImportOutcome.Created, ImportOutcome.Held], report.Files.Select(f => f.Outcome));
        Assert.Contains("Lỗi – Số thẻ ngân hàng trong bài (“411•••••••••••11”)", Assert.Single(report.Files[2].Messages), StringComparison.Ordinal);
        Assert.Equal(EditionState.InReview, await StateAsync("b-lo-the"));
        Assert.Equal(ImportOutcome.Held, (await ImportAsync(folder, Publish)).Files[2].Outcome);

        folder.WriteNews("b-lo-the", body: "Không còn số thẻ.");
        Assert.Equal([ImportOutcome.Unchanged, ImportOutcome.Updated, ImportOutcome.Unchanged], (await ImportAsync(folder, Publish)).Files.Select(f => f.Outcome));
        Assert.Equal(EditionState.Published, await StateAsync("b-lo-the"));
    }

    [Fact]
    public async Task What_links_to_the_address_of_a_file_that_comes_later_is_published_in_the_same_import()
    {
        using var folder = new ImportFolder();
        folder.WriteNews("a-dan", "A dẫn", body: "Xem [bài về tủ khóa](/tin-tuc/c-tu-khoa).");
        folder.WriteNews("b-dan", "B dẫn", body: "Xem [bài dẫn tiếp](/tin-tuc/a-dan).");
        folder.Write("articles/c.md", "---\ntype: news\nheadline: Tủ khóa\nlead: Sapo.\nslug: c-tu-khoa\nsource: Báo\n---\n\nNội dung.\n");
        folder.WriteNews("d-dan", "D dẫn", body: "Xem [trang không có](/tin-tuc/khong-co).");
        var report = await ImportAsync(folder, Publish);
        Assert.Equal((3, 1), (report.Created, report.Held));
        Assert.Contains("/tin-tuc/khong-co", Assert.Single(report.Files[^1].Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_are_acknowledged_by_the_command_line_and_drafts_are_not_checked()
    {
        using var folder = new ImportFolder();
        folder.WriteNews("canh-bao", body: "Xem [tại đây](/tin-tuc).");
        folder.WriteNews("loi", body: "Số thẻ 4111 1111 1111 1111.");
        Assert.Equal([ImportOutcome.Created, ImportOutcome.Created], (await ImportAsync(folder, new ImportOptions())).Files.Select(f => f.Outcome));
        await ImportAsync(folder, Publish);
        Assert.Equal((EditionState.Published, EditionState.InReview), (await StateAsync("canh-bao"), await StateAsync("loi")));
        await using var db = OpenDatabase();
        Assert.Equal(["link-text", "missing-metadata"], await db.Acknowledgements.OrderBy(a => a.Check).Select(a => a.Check).ToListAsync());
        Assert.All(await db.Acknowledgements.ToListAsync(), a => Assert.Equal(Actor.CommandLine.Name, a.PersonName));
    }

    [Fact]
    public async Task Consents_come_with_the_file_and_are_recorded_once()
    {
        using var folder = new ImportFolder();
        const string Fields = "type: model-example\ncategory: individual\nsubject: Trần Thị Tư\nheadline: Gương\nlead: Sapo.\nproblem: Vấn đề\napproach: Cách làm\nresults:\n  - {indicator: Hồ sơ, after: 12}\n";
        folder.Write("articles/tu.md", $"---\n{Fields}---\n\nNội dung.\n");
        Assert.Equal(ImportOutcome.Held, (await ImportAsync(folder, Publish)).Files.Single().Outcome);
        folder.Write("articles/tu.md", $"---\n{Fields}consents:\n  - {{person: Trần Thị Tư, form: written, givenOn: 2026-11-01, evidence: Hồ sơ 12}}\n---\n\nNội dung.\n");
        Assert.Equal(ImportOutcome.Updated, (await ImportAsync(folder, Publish)).Files.Single().Outcome);
        await ImportAsync(folder, Publish);
        await using var db = OpenDatabase();
        Assert.Equal("Hồ sơ 12", (await db.Consents.SingleAsync()).Evidence);
        Assert.DoesNotContain("Hồ sơ 12", System.Text.Encoding.UTF8.GetString((await db.LiveArticles.SingleAsync()).Json), StringComparison.Ordinal);

        folder.Write("articles/tu.md", $"---\n{Fields}consents:\n  - {{person: Trần Thị Tư, form: spoken, givenOn: 2026-11-01}}\n---\n\nNội dung.\n");
        Assert.Contains("spoken", Assert.Single((await ImportAsync(folder, Publish)).Files.Single().Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_says_what_is_held_and_ends_with_done_in_part()
    {
        using var folder = new ImportFolder();
        folder.WriteNews("a-tot");
        folder.WriteNews("b-lo-the", body: "Số thẻ 4111 1111 1111 1111.");
        var outcome = await CommandLine.RunAsync(Options, "import", folder.Path, "--publish");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("GIỮ LẠI, CHƯA ĐĂNG", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("1 lưu mà chưa đăng vì chưa qua kiểm tra", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Số thẻ ngân hàng", outcome.Errors, StringComparison.Ordinal);
    }

    private Task<ImportReport> ImportAsync(ImportFolder folder, ImportOptions options) =>
        Services.GetRequiredService<ContentImport>().ExecuteAsync([folder.Path], options, null, CancellationToken.None);

    private async Task<EditionState> StateAsync(string key)
    {
        await using var db = OpenDatabase();
        return (await db.Articles.AsNoTracking().SingleAsync(a => a.SourceKey == key)).State;
    }
}
