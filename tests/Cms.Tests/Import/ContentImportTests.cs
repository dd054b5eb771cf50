using System.Text;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Import;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Media;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Import;

public sealed class ContentImportOnSqlite : ContentImportTests<Sqlite>;

public sealed class ContentImportOnPostgres : ContentImportTests<Postgres>;

public abstract class ContentImportTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly ImportOptions Publish = new(Publish: true);

    [Fact]
    public async Task The_same_file_makes_no_edition_and_a_changed_one_does()
    {
        using var folder = new ImportFolder();
        folder.WriteNews("tin-mot", "Bản đầu");
        Assert.Equal([ImportOutcome.Created], await OutcomesAsync(folder, Publish));
        Assert.Equal([ImportOutcome.Unchanged], await OutcomesAsync(folder, Publish));
        folder.WriteNews("tin-mot", "Bản hai");
        Assert.Equal([ImportOutcome.Updated], await OutcomesAsync(folder, Publish));
        folder.WriteNews("tin-mot", "Bản đầu");
        Assert.Equal([ImportOutcome.Updated], await OutcomesAsync(folder, Publish));
        await using var db = OpenDatabase();
        var editions = await db.Editions.OrderBy(e => e.Number).ToListAsync();
        Assert.Equal([EditionState.Superseded, EditionState.Superseded, EditionState.Published], editions.Select(e => e.State));
        Assert.Equal(editions[0].ContentHash, editions[2].ContentHash);
        Assert.Equal([ChangeKind.Published, ChangeKind.Updated, ChangeKind.Updated], await db.Changes.OrderBy(c => c.Sequence).Select(c => c.Kind).ToListAsync());
    }

    [Fact]
    public async Task Drafts_of_an_earlier_import_are_published_when_that_is_asked_for()
    {
        using var folder = new ImportFolder();
        folder.WriteNews("tin-mot", fields: "published: 2026-03-09T07:30:00+07:00\n");
        await OutcomesAsync(folder, new ImportOptions());
        await using (var db = OpenDatabase())
            Assert.Equal(EditionState.Draft, (await db.Articles.SingleAsync()).State);
        await OutcomesAsync(folder, Publish);
        await using var after = OpenDatabase();
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 0, 30, 0, TimeSpan.Zero), (await after.Articles.SingleAsync()).FirstPublishedAt);
    }

    [Theory]
    [InlineData("headlin: x\n", "headlin")]
    [InlineData("seo: {titel: x}\n", "titel")]
    [InlineData("mainImage: {file: ../../images/khong-co.jpg, alt: x}\n", "khong-co.jpg")]
    [InlineData("related: [bai-khong-co]\n", "bai-khong-co")]
    [InlineData("published: hôm qua\n", "hôm qua")]
    [InlineData("sectors: [khong-co]\n", "khong-co")]
    [InlineData("id: 12\n", "12")]
    [InlineData("tags: &a [x]\n", "&")]
    public async Task A_bad_file_is_named_with_its_fault_and_the_others_go_on(string fields, string named)
    {
        using var folder = new ImportFolder();
        folder.WriteNews("a-tot");
        var bad = folder.WriteNews("b-hong", fields: fields);
        folder.WriteNews("c-tot");
        var report = await ImportAsync(folder, Publish);
        Assert.Equal((2, 1), (report.Created, report.Failed));
        var failed = report.Files.Single(f => f.Outcome == ImportOutcome.Failed);
        Assert.Equal(bad, failed.File);
        Assert.Contains(named, Assert.Single(failed.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_text_at_all_is_refused_by_file()
    {
        using var folder = new ImportFolder();
        File.WriteAllBytes(System.IO.Path.Combine(folder.Path, "latin.md"), [0x2D, 0x2D, 0x2D, 0x0A, 0xE9, 0xFF]);
        folder.Write("mo.md", "---\ntype: news\n");
        folder.Write("loai.md", "---\ntype: khac\n---\n");
        folder.Write("trong.txt", " \n");
        folder.WriteNews("tot");
        var report = await ImportAsync(folder, new ImportOptions());
        Assert.Equal((1, 4), (report.Created, report.Failed));
        Assert.Contains("UTF-8", report.Files.Single(f => f.File.EndsWith("latin.md", StringComparison.Ordinal)).Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_name_each_other_in_any_order()
    {
        using var folder = new ImportFolder();
        folder.WriteNews("a-dau", fields: "related: [z-cuoi]\n", body: "Xem thêm.\n\n:::article z-cuoi\n:::");
        folder.WriteNews("a-dich", "The last", "locale: en\ntranslationOf: z-cuoi\n");
        folder.WriteNews("z-cuoi", fields: "related: [a-dau]\n");
        Assert.All((await ImportAsync(folder, Publish)).Files, f => Assert.Equal(ImportOutcome.Created, f.Outcome));
        await using var db = OpenDatabase();
        var byKey = await db.Articles.ToDictionaryAsync(a => a.SourceKey!);
        Assert.Equal(byKey["z-cuoi"].Id, byKey["a-dich"].TranslationGroup);
        var text = (await db.Editions.SingleAsync(e => e.ArticleId == byKey["a-dau"].Id)).Content;
        Assert.Contains($"\"related\":[\"{byKey["z-cuoi"].Id}\"]", text, StringComparison.Ordinal);
        Assert.Contains($":::article {byKey["z-cuoi"].Id}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_decomposed_letters_has_the_same_content_as_one_in_composed_letters()
    {
        using var folder = new ImportFolder();
        const string text = "Chuyển đổi số ở phường Thủ Đức";
        folder.WriteNews("nfc", text, body: text);
        folder.Write("articles/news/nfd.md", File.ReadAllText(folder.WriteNews("nfc", text, body: text)).Normalize(NormalizationForm.FormD));
        await ImportAsync(folder, new ImportOptions());
        await using var db = OpenDatabase();
        Assert.Single((await db.Editions.Select(e => e.ContentHash).ToListAsync()).Distinct());
    }

    [Fact]
    public async Task Taxonomies_are_idempotent_and_tell_followers_once()
    {
        using var folder = new ImportFolder();
        folder.Write("taxonomies/localities.yaml", "- {slug: quan-9, name: Quận 9, validTo: 2020-12-31}\n- {slug: thanh-pho-thu-duc, name: Thành phố Thủ Đức, predecessors: [quan-9], code: 0769}\n");
        folder.Write("columns.yaml", "- {slug: hoi-dap, name: Hỏi đáp, cadence: {kind: monthly, day: 15}}\n");
        Assert.Equal([ImportOutcome.Updated, ImportOutcome.Updated], await OutcomesAsync(folder, new ImportOptions()));
        Assert.Equal([ImportOutcome.Unchanged, ImportOutcome.Unchanged], await OutcomesAsync(folder, new ImportOptions()));
        await using (var db = OpenDatabase())
        {
            Assert.Equal(2, await db.Changes.CountAsync(c => c.Kind == ChangeKind.Taxonomy));
            Assert.Equal("0769", (await db.Terms.SingleAsync(t => t.Slug == "thanh-pho-thu-duc")).Code);
        }

        folder.Write("taxonomies/localities.yaml", "- {slug: quan-9, nam: Quận 9}\n");
        Assert.Equal([ImportOutcome.Failed, ImportOutcome.Unchanged], await OutcomesAsync(folder, new ImportOptions()));
    }

    [Fact]
    public async Task Images_are_found_by_their_exact_name_and_taken_once()
    {
        using var folder = new ImportFolder();
        Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "images"));
        await File.WriteAllBytesAsync(System.IO.Path.Combine(folder.Path, "images", "Anh.jpg"), await Pictures.NoiseAsync(64, 48, ".jpg"));
        const string use = "mainImage: {file: ../../images/Anh.jpg, alt: Một bức ảnh}\n";
        folder.WriteNews("mot", fields: use, body: "![Ảnh](../../images/Anh.jpg \"Chú thích\")");
        folder.WriteNews("hai", fields: use);
        folder.WriteNews("sai", fields: "mainImage: {file: ../../images/anh.JPG, alt: x}\n");
        var report = await ImportAsync(folder, Publish);
        Assert.Equal((2, 1), (report.Created, report.Failed));
        await using var db = OpenDatabase();
        var asset = await db.MediaAssets.SingleAsync();
        Assert.Equal("Một bức ảnh", asset.Alt);
        Assert.Equal(2, await db.MediaUses.CountAsync(u => u.MediaId == asset.Id));
        Assert.Contains($"![Ảnh](media:{asset.Id} ", (await db.Editions.FirstAsync(e => e.Content.Contains("Chú thích"))).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_with_one_key_are_not_laid_over_each_other()
    {
        using var folder = new ImportFolder();
        folder.WriteNews("tin");
        folder.Write("khac/tin.md", "---\ntype: news\nheadline: Khác\nlead: x\n---\nx\n");
        var report = await ImportAsync(folder, new ImportOptions());
        Assert.Equal((1, 1), (report.Created, report.Failed));
        folder.Write("khac/tin.md", "---\ntype: page\nheadline: Khác\nlead: x\n---\nx\n");
        var again = await Services.GetRequiredService<ContentImport>().ExecuteAsync([System.IO.Path.Combine(folder.Path, "khac")], new ImportOptions(), null, CancellationToken.None);
        Assert.Contains("news", Assert.Single(again.Files).Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_text_becomes_a_draft_with_what_was_mended()
    {
        using var folder = new ImportFolder();
        folder.Write("ban-tin.txt", "Phường ra mắt tổng đài số\n\nSáng 9-3, phường khai trương tổng đài trả lời người dân về thủ tục\ntrực tuyến.**\n\n----\n\nTổng đài hoạt động suốt tuần.\n");
        var file = Assert.Single((await ImportAsync(folder, new ImportOptions())).Files);
        Assert.Equal(ImportOutcome.Created, file.Outcome);
        Assert.NotEmpty(file.Messages);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_refused()
    {
        var refused = await Assert.ThrowsAsync<CommandRefusedException>(
            () => Services.GetRequiredService<ContentImport>().ExecuteAsync(["khong-co-thu-muc"], new ImportOptions(), null, CancellationToken.None));
        Assert.Contains("khong-co-thu-muc", refused.Message, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<ImportOutcome>> OutcomesAsync(ImportFolder folder, ImportOptions options) =>
        (await ImportAsync(folder, options)).Files.Select(f => f.Outcome);

    private Task<ImportReport> ImportAsync(ImportFolder folder, ImportOptions options) =>
        Services.GetRequiredService<ContentImport>().ExecuteAsync([folder.Path], options, null, CancellationToken.None);
}
