using System.Data.Common;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Publishing;

public sealed class PublicationOnSqlite : PublicationTests<Sqlite>;

public sealed class PublicationOnPostgres : PublicationTests<Postgres>;

public abstract class PublicationTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Publishing_writes_a_snapshot_that_later_editions_leave_alone()
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Bản một"));
        Time.Advance(TimeSpan.FromHours(1));
        await Newsroom.RepublishAsync(id, Newsroom.News("Bản hai", n => n.Slug = "ban-mot"));
        await using var db = OpenDatabase();
        var documents = (await db.Snapshots.OrderBy(s => s.Edition).ToListAsync()).Select(s => SnapshotJson.Read(s.Json)).ToList();
        Assert.Equal(["Bản một", "Bản hai"], documents.Select(d => d.Headline));
        Assert.Equal(documents[0].Published, documents[1].Published);
        Assert.Equal(documents[0].Published.AddHours(1), documents[1].Updated);
        Assert.Equal([EditionState.Superseded, EditionState.Published], await db.Editions.OrderBy(e => e.Number).Select(e => e.State).ToListAsync());
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("UPDATE snapshots SET path = '/x'"));
    }

    [Fact]
    public async Task The_kinds_of_change_follow_one_another_without_gaps()
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Tin"));
        await Newsroom.RepublishAsync(id, Newsroom.News("Tin", n => n.Body = "Nội dung mới"));
        await Services.GetRequiredService<CorrectArticle>().ExecuteAsync(id, null, "25 %", "26 %", Newsroom.Administrator, CancellationToken.None);
        await Newsroom.PublishAsync(id);
        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(id, null, "Trùng bài", Newsroom.Approver, CancellationToken.None);
        await Services.GetRequiredService<DeleteArticle>().ExecuteAsync(id, null, "Không cần nữa", Newsroom.Administrator, CancellationToken.None);
        await using var db = OpenDatabase();
        var rows = await ChangeLog.ReadAsync(db, 0, 100, CancellationToken.None);
        Assert.Equal(["published", "updated", "corrected", "withdrawn", "deleted"], rows.Select(r => r.Kind));
        Assert.Equal([1L, 2, 3, 4, 5], rows.Select(r => r.Sequence));
        Assert.Empty(await db.LiveArticles.ToListAsync());
        Assert.Empty(await db.LiveTerms.ToListAsync());
    }

    [Fact]
    public async Task A_correction_is_told_in_the_document()
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Tin"));
        await Services.GetRequiredService<CorrectArticle>().ExecuteAsync(id, null, "25 %", "26 %", Newsroom.Administrator, CancellationToken.None);
        await Newsroom.PublishAsync(id);
        await using var db = OpenDatabase();
        var correction = Assert.Single(SnapshotJson.Read((await db.LiveArticles.SingleAsync()).Json).Corrections);
        Assert.Equal(("25 %", "26 %", 2), (correction.Wrong, correction.Right, correction.Edition));
    }

    [Fact]
    public async Task Concurrent_publishers_leave_no_gap_and_no_double()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 24; i++)
        {
            var id = await Newsroom.DraftAsync(Newsroom.News($"Tin {i}"));
            await Newsroom.ApproveAsync(id);
            ids.Add(id);
        }

        var publish = Services.GetRequiredService<PublishArticle>();
        await Task.WhenAll(ids.Select(id => Task.Run(() => publish.ExecuteAsync(id, null, Newsroom.Approver, CancellationToken.None))));
        await using var db = OpenDatabase();
        var sequences = await db.Changes.OrderBy(c => c.Sequence).Select(c => c.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 24).Select(i => (long)i), sequences);
        Assert.Equal(24, await db.LiveArticles.CountAsync());
        Assert.Null(await AuditLog.FindBreakAsync(db, CancellationToken.None));
    }

    [Fact]
    public async Task A_reader_of_the_log_never_sees_a_later_number_before_an_earlier_one()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 16; i++)
        {
            var id = await Newsroom.DraftAsync(Newsroom.News($"Tin {i}"));
            await Newsroom.ApproveAsync(id);
            ids.Add(id);
        }

        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() => ReadWhileAsync(stop.Token));
        var publish = Services.GetRequiredService<PublishArticle>();
        await Task.WhenAll(ids.Select(id => Task.Run(() => publish.ExecuteAsync(id, null, Newsroom.Approver, CancellationToken.None))));
        await stop.CancelAsync();
        Assert.Equal(16, await reader);
    }

    [Fact]
    public async Task A_changed_slug_keeps_the_old_path_for_the_same_article_for_ever()
    {
        var first = await Newsroom.PublishNewAsync(Newsroom.News("Tin", n => n.Slug = "a"));
        await Newsroom.RepublishAsync(first, Newsroom.News("Tin", n => n.Slug = "b"));
        await Newsroom.RepublishAsync(first, Newsroom.News("Tin", n => n.Slug = "a"));
        await using var db = OpenDatabase();
        Assert.Equal(["/tin-tuc/a", "/tin-tuc/b"], await db.PublishedPaths.OrderBy(p => p.Path).Select(p => p.Path).ToListAsync());
        var thief = await Newsroom.DraftAsync(Newsroom.News("Khác", n => n.Slug = "b"));
        await Newsroom.ApproveAsync(thief);
        var refused = await Assert.ThrowsAsync<EditorialException>(() => Services.GetRequiredService<PublishArticle>()
            .ExecuteAsync(thief, null, Newsroom.Approver, CancellationToken.None));
        Assert.Equal(ProblemCode.SlugTaken, refused.Code);
    }

    [Fact]
    public async Task Equal_headlines_get_paths_of_their_own()
    {
        await Newsroom.PublishNewAsync(Newsroom.News("Chuyển đổi số"));
        await Newsroom.PublishNewAsync(Newsroom.News("Chuyển đổi số"));
        await using var db = OpenDatabase();
        Assert.Equal(["/tin-tuc/chuyen-doi-so", "/tin-tuc/chuyen-doi-so-2"], await db.LiveArticles.OrderBy(l => l.Path).Select(l => l.Path).ToListAsync());
    }

    [Fact]
    public async Task Nothing_public_names_an_article_that_is_not_public()
    {
        var secret = await Newsroom.DraftAsync(Newsroom.News("Bí mật"));
        var target = await Newsroom.PublishNewAsync(Newsroom.News("Sẽ gỡ"));
        var source = await Newsroom.PublishNewAsync(Newsroom.News("Nguồn", n =>
        {
            n.Related = [secret, target];
            n.Body = $"Đoạn đầu.\n\n:::article {target}\n:::\n\n:::article {secret}\n:::\n";
        }));
        Assert.Equal(["Sẽ gỡ"], (await DocumentAsync(source)).Related.Select(r => r.Headline));
        Assert.Contains("Sẽ gỡ", (await DocumentAsync(source)).Body.Html, StringComparison.Ordinal);
        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(target, null, "Sai", Newsroom.Approver, CancellationToken.None);
        var after = await DocumentAsync(source);
        Assert.Empty(after.Related);
        Assert.DoesNotContain("Sẽ gỡ", after.Body.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Bí mật", System.Text.Encoding.UTF8.GetString(SnapshotJson.Write(after)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Translations_know_each_other_whichever_came_first()
    {
        var vi = await Newsroom.PublishNewAsync(Newsroom.News("Tin"));
        var en = await Newsroom.PublishNewAsync(Newsroom.News("News"), locale: "en", translationOf: vi);
        Assert.Equal("/en/news/news", Assert.Single((await DocumentAsync(vi)).Translations).Path);
        Assert.Equal("/tin-tuc/tin", Assert.Single((await DocumentAsync(en)).Translations).Path);
    }

    [Fact]
    public async Task A_renamed_unit_keeps_its_old_name_in_old_articles()
    {
        await using var db = OpenDatabase();
        db.Terms.Add(new Cms.Taxonomies.Term { Kind = TaxonomyKind.Organisations, Slug = "so", Name = "Sở Thông tin và Truyền thông" });
        await db.SaveChangesAsync();
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Tin", n => n.Organisations = ["so"]));
        await db.Terms.ExecuteUpdateAsync(s => s.SetProperty(t => t.Name, "Sở Khoa học và Công nghệ"));
        await Newsroom.RepublishAsync(id, Newsroom.News("Tin", n => { n.Organisations = ["so"]; n.Body = "Mới"; }));
        Assert.Equal("Sở Thông tin và Truyền thông", Assert.Single((await DocumentAsync(id)).Organisations).Name);
        var later = await Newsroom.PublishNewAsync(Newsroom.News("Tin sau", n => n.Organisations = ["so"]));
        Assert.Equal("Sở Khoa học và Công nghệ", Assert.Single((await DocumentAsync(later)).Organisations).Name);
    }

    private async Task<Contracts.Articles.Article> DocumentAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return SnapshotJson.Read((await db.LiveArticles.AsNoTracking().SingleAsync(l => l.ArticleId == id)).Json);
    }

    private async Task<long> ReadWhileAsync(CancellationToken stop)
    {
        long cursor = 0;
        bool last;
        do
        {
            last = stop.IsCancellationRequested; // seen before the read: the last read comes after the last publication
            await using var db = OpenDatabase();
            foreach (var row in await ChangeLog.ReadAsync(db, cursor, 1000, CancellationToken.None))
                Assert.Equal(++cursor, row.Sequence);
        }
        while (!last);

        return cursor;
    }
}
