using System.Net;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Desk.History;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class EditionsOnSqlite(CmsHost<Sqlite> host) : EditionsTests<Sqlite>(host);

public sealed class EditionsOnPostgres(CmsHost<Postgres> host) : EditionsTests<Postgres>(host);

/// <summary>Editions compared with their pictures, deleted articles recovered, and what the public saw at a moment.</summary>
public abstract class EditionsTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Two_editions_stand_side_by_side_with_the_pictures_of_both_and_the_hash_that_was_approved()
    {
        var (first, second) = (await AddMediaAsync(), await AddMediaAsync());
        var id = await PublishAsync(new News { Headline = "Tỷ trọng 25%", Lead = "Sapo", Body = "Nội dung", Source = "Sở", MainImage = new ImageUse { Media = first, Alt = "A", Credit = "B", Licence = "C" } });
        var editor = await PersonAsync(Role.Editor);
        var form = (await editor.GetAsync($"/desk/articles/{id}/edit")).Form(".article-form");
        await editor.SubmitAsync(form, Typed(("headline", "Tỷ trọng 26%"), ("mainImage.media", $"{second}")), "save");

        var history = await editor.GetAsync($"/desk/articles/{id}/history?from=1&to=2&view=side");
        var sides = history.Page.QuerySelector("#diff .sides")!.QuerySelectorAll(".diff").Select(s => s.TextContent).ToList();
        Assert.Equal(["Tỷ trọng 25%", "Tỷ trọng 26%"], sides);
        Assert.Equal(["ảnh.jpg (đã bỏ)", "ảnh.jpg (mới)"], history.Page.QuerySelectorAll(".history-pictures .changed span").Select(s => s.TextContent.Trim()).Where(t => t.Length > 0));
        Assert.Equal(2, history.Page.QuerySelectorAll(".history-pictures img").Length);
        await using var db = OpenDatabase();
        var edition = await db.Editions.SingleAsync(e => e.ArticleId == id && e.Number == 1, Cancellation);
        Assert.Contains(edition.ContentHash[..12], history.Text, StringComparison.Ordinal);
        Assert.Contains(DeskTime.Show(edition.ApprovedAt!.Value), history.Text, StringComparison.Ordinal);
        var inline = await editor.GetAsync($"/desk/articles/{id}/history?from=1&to=2");
        Assert.Equal(("25%", "26%"), (inline.Page.QuerySelector("#diff del")!.TextContent, inline.Page.QuerySelector("#diff ins")!.TextContent));
    }

    [Fact]
    public async Task What_the_public_saw_is_the_snapshot_of_that_moment_with_the_address_and_the_names_of_then()
    {
        var term = $"phuong-{Guid.CreateVersion7():N}";
        await using (var db = OpenDatabase())
        {
            db.Terms.Add(new Taxonomies.Term { Kind = "localities", Slug = term, Name = "Quận Một" });
            await db.SaveChangesAsync(Cancellation);
        }

        var approver = await PersonAsync(Role.Approver);
        var content = new News { Headline = "Bản thứ nhất", Lead = "Sapo một", Body = "Nội dung một", Source = "Sở", Localities = [term], Slug = $"ban-mot-{term}" };
        var id = await PublishAsync(content);
        await using (var db = OpenDatabase())
            await db.Terms.Where(t => t.Slug == term).ExecuteUpdateAsync(set => set.SetProperty(t => t.Name, "Phường Một"), Cancellation);
        var first = await approver.GetAsync($"/desk/articles/{id}/public-at");
        Assert.Equal("Bản thứ nhất", first.Page.QuerySelector(".past-headline")!.TextContent);
        Assert.Contains("Nội dung một", first.Page.QuerySelector("article.reading")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"/tin-tuc/ban-mot-{term}", first.Text, StringComparison.Ordinal);
        Assert.Contains("Quận Một, nay là Phường Một", first.Text, StringComparison.Ordinal);

        (content.Headline, content.Body, content.Slug) = ("Bản thứ hai", "Nội dung hai", $"ban-hai-{term}");
        await EditAndPublishAsync(id, content);
        var second = await approver.GetAsync($"/desk/articles/{id}/public-at");
        Assert.Equal("Bản thứ hai", second.Page.QuerySelector(".past-headline")!.TextContent);
        Assert.Equal(2, second.Page.QuerySelectorAll(".past-address").Length);
        await Host.Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(id, null, "Trùng bài", Actor.CommandLine, Cancellation);
        var gone = await approver.GetAsync($"/desk/articles/{id}/public-at");
        Assert.Contains("bài đã gỡ lúc", gone.Text, StringComparison.Ordinal);
        Assert.Null(gone.Page.QuerySelector("article.reading"));
        var before = await approver.GetAsync($"/desk/articles/{id}/public-at?at=2020-01-01T08:00");
        Assert.Contains("bài chưa từng đăng", before.Text, StringComparison.Ordinal);
        Assert.Equal("2020-01-01T08:00", before.ValueOf("at"));
        Assert.Contains("Chưa hiểu ngày giờ", (await approver.GetAsync($"/desk/articles/{id}/public-at?at=hom-qua")).Notice, StringComparison.Ordinal);

        // To the millisecond: what was there until a change, and from it on.
        await using var scope = Host.Services.CreateAsyncScope();
        var past = scope.ServiceProvider.GetRequiredService<PublicPast>();
        await using var after = OpenDatabase();
        var times = await after.Changes.Where(c => c.ArticleId == id).OrderBy(c => c.Sequence).Select(c => c.At).ToListAsync(Cancellation);
        var seen = new List<string?>();
        foreach (var time in times.Append(times[^1].AddMilliseconds(1)))
            seen.Add((await past.BeforeAsync(id, time, Cancellation)).Document?.Headline);
        Assert.Equal([null, "Bản thứ nhất", "Bản thứ hai", null], seen);
    }

    [Fact]
    public async Task A_deleted_article_comes_back_as_it_was_and_the_audit_log_says_who_brought_it_back()
    {
        var (writer, editor, administrator) = (await PersonAsync(Role.Author), await PersonAsync(Role.Editor), await PersonAsync(Role.Administrator));
        var id = await WriteAsync(writer, "Bài bị xóa nhầm");
        await DecideAsync(writer, id, "Submit");
        var delete = await administrator.GetAsync($"/desk/articles/{id}/delete");
        await administrator.SubmitAsync(delete.Form(".gate form"), Typed(("Reason", "Tưởng là trùng")));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/desk/articles/{id}")).Status);

        Assert.Null(RecoveryOf(await editor.GetAsync("/desk/articles/deleted"), id));
        Assert.Null(RecoveryOf(await writer.GetAsync("/desk/articles/deleted"), id));
        var list = await administrator.GetAsync("/desk/articles/deleted");
        Assert.Contains("Lý do: Tưởng là trùng", list.Text, StringComparison.Ordinal);
        var recovered = await administrator.SubmitAsync(RecoveryOf(list, id)!);
        var page = await administrator.FollowAsync(recovered);
        Assert.Contains("Đã khôi phục bài.", page.Notice, StringComparison.Ordinal);
        Assert.True(page.Offers("Approve"));
        await using var db = OpenDatabase();
        var writers = (await db.Editions.SingleAsync(e => e.ArticleId == id, Cancellation)).Writers;
        Assert.Equal((await db.Articles.SingleAsync(a => a.Id == id, Cancellation)).CreatedBy, Assert.Single(writers));
        Assert.True(await db.AuditEntries.AnyAsync(e => e.ArticleId == id && e.Action == "recover", Cancellation));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.SubmitAsync(RecoveryOf(list, id)!)).Status);
    }

    [Fact]
    public async Task Writers_recover_their_own_drafts_and_nobody_those_of_another_office()
    {
        var (writer, other) = (await PersonAsync(Role.Author), await PersonAsync(Role.Author));
        var id = await WriteAsync(writer, "Bản nháp tự xóa");
        await writer.SubmitAsync((await writer.GetAsync($"/desk/articles/{id}/delete")).Form(".gate form"), Typed(("Reason", "Thử")));
        var form = RecoveryOf(await writer.GetAsync("/desk/articles/deleted"), id)!;
        Assert.Null(RecoveryOf(await other.GetAsync("/desk/articles/deleted"), id));
        form.QuerySelector("[name='__RequestVerificationToken']")!.SetAttribute("value", (await other.GetAsync("/desk")).ValueOf("__RequestVerificationToken"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.SubmitAsync(form)).Status);
        await writer.SubmitAsync(RecoveryOf(await writer.GetAsync("/desk/articles/deleted"), id)!);
        Assert.Equal(HttpStatusCode.OK, (await writer.GetAsync($"/desk/articles/{id}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync("/desk/articles/deleted?after=không-phải")).Status);
        Assert.Equal(HttpStatusCode.OK, (await writer.GetAsync($"/desk/articles/deleted?after=1-{id:N}")).Status);
    }

    private static AngleSharp.Html.Dom.IHtmlFormElement? RecoveryOf(DeskAnswer list, Guid id) =>
        list.Page.QuerySelector($"input[name='id'][value='{id}']")?.Closest("form") as AngleSharp.Html.Dom.IHtmlFormElement;

    private async Task<Guid> PublishAsync(News content)
    {
        var id = (await Host.Services.GetRequiredService<CreateArticle>().ExecuteAsync("news", content, new ArticleOrigin(), Actor.CommandLine, Cancellation)).ArticleId;
        await DecideAsync(id);
        return id;
    }

    private async Task EditAndPublishAsync(Guid id, News content)
    {
        await Host.Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, content, Actor.CommandLine, Cancellation);
        await DecideAsync(id);
    }

    private async Task DecideAsync(Guid id)
    {
        await Host.Services.GetRequiredService<SubmitArticle>().ExecuteAsync(id, null, Actor.CommandLine, Cancellation);
        await Host.Services.GetRequiredService<ApproveArticle>().ExecuteAsync(id, null, null, Actor.CommandLine, Cancellation);
        await Host.Services.GetRequiredService<PublishArticle>().ExecuteAsync(id, null, Actor.CommandLine, Cancellation);
    }
}
