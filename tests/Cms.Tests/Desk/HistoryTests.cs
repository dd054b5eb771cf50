using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class HistoryTests(CmsHost<Sqlite> host) : DeskTest<Sqlite>(host)
{
    [Fact]
    public async Task Two_editions_are_compared_word_by_word_and_the_old_one_comes_back_as_a_draft()
    {
        var (writer, approver) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Approver));
        var id = await PublishAsync(writer, approver, "Tỷ trọng 25% GRDP");
        await EditAsync(writer, id, "Tỷ trọng 26% GRDP");
        var history = await writer.GetAsync($"/desk/articles/{id}/history");
        Assert.Equal(("25% ", "26% "), (history.Page.QuerySelector("#diff del")!.TextContent, history.Page.QuerySelector("#diff ins")!.TextContent));
        Assert.Contains("Duyệt", history.Text, StringComparison.Ordinal);
        var restored = await writer.SubmitAsync(history.Verb("Restore"));
        Assert.Equal("Tỷ trọng 25% GRDP", (await writer.FollowAsync(restored)).ValueOf("body"));
    }

    [Fact]
    public async Task A_correction_says_what_was_wrong_and_what_is_right_and_goes_through_review()
    {
        var (writer, approver) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Approver));
        var id = await PublishAsync(writer, approver, "25%");
        await DecideAsync(approver, id, "Correct", Typed(("Wrong", "25%"), ("Right", "26%")));
        var page = await approver.GetAsync($"/desk/articles/{id}");
        Assert.Contains("Bản đính chính", page.Notice, StringComparison.Ordinal);
        Assert.Contains("Phiên bản 1 đang đăng", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_asks_again_and_needs_a_reason_which_readers_get()
    {
        var (writer, approver) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Approver));
        var id = await PublishAsync(writer, approver, "Nội dung");
        var confirm = await approver.GetAsync($"/desk/articles/{id}/withdraw");
        var refused = await approver.SubmitAsync(confirm.Form(".gate form"), Typed(("Reason", "  ")));
        Assert.Contains("lý do", refused.Notice, StringComparison.OrdinalIgnoreCase);
        await approver.SubmitAsync(refused.Form(".gate form"), Typed(("Reason", "Trùng bài đã đăng")));
        await using var db = OpenDatabase();
        Assert.Equal("Trùng bài đã đăng", (await db.Articles.SingleAsync(a => a.Id == id, Cancellation)).WithdrawalReason);
        Assert.Contains("Trùng bài đã đăng", (await approver.GetAsync($"/desk/articles/{id}")).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_is_set_in_the_hours_of_Ho_Chi_Minh_City_and_can_be_taken_back()
    {
        var (writer, approver) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Approver));
        var id = await WriteAsync(writer, "Hẹn giờ");
        await DecideAsync(writer, id, "Submit");
        await DecideAsync(approver, id, "Approve");
        var past = await DecideAsync(approver, id, "Schedule", Typed(("PublishAt", "2020-01-01T08:00")));
        Assert.Contains("tương lai", past.Notice, StringComparison.Ordinal);
        Assert.Equal("2020-01-01T08:00", past.ValueOf("PublishAt"));
        await DecideAsync(approver, id, "Schedule", Typed(("PublishAt", "2099-01-01T08:00")));
        await using var db = OpenDatabase();
        var edition = await db.Editions.SingleAsync(e => e.ArticleId == id, Cancellation);
        Assert.Equal(new DateTimeOffset(2099, 1, 1, 1, 0, 0, TimeSpan.Zero), edition.PublishAt);
        Assert.Contains("08:00 1/1/2099", (await approver.GetAsync("/desk")).Text, StringComparison.Ordinal);
        await DecideAsync(approver, id, "CancelSchedule");
        Assert.True((await approver.GetAsync($"/desk/articles/{id}")).Offers("Publish"));
    }

    [Fact]
    public async Task An_article_that_is_sent_back_waits_for_its_writer_with_the_comment()
    {
        var (writer, approver) = (await PersonAsync(Role.Author), await PersonAsync(Role.Approver));
        var id = await WriteAsync(writer, "Bài cần sửa");
        await DecideAsync(writer, id, "Submit");
        var empty = await DecideAsync(approver, id, "SendBack", Typed(("Comment", "")));
        Assert.Contains("cần sửa gì", empty.Notice, StringComparison.Ordinal);
        await DecideAsync(approver, id, "SendBack", Typed(("Comment", "Thêm số liệu của quý ba")));
        Assert.Contains("Bị trả lại", (await writer.GetAsync("/desk")).Text, StringComparison.Ordinal);
        Assert.Contains("Thêm số liệu của quý ba", (await writer.GetAsync($"/desk/articles/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wrote_a_text_is_told_why_they_cannot_approve_it()
    {
        var approver = await PersonAsync(Role.Approver);
        var id = await WriteAsync(approver, "Tự viết");
        await DecideAsync(approver, id, "Submit");
        var page = await approver.GetAsync($"/desk/articles/{id}");
        Assert.False(page.Offers("Approve"));
        Assert.Contains("cần một người khác duyệt", page.Text, StringComparison.Ordinal);
    }

    private static async Task<Guid> PublishAsync(DeskVisitor writer, DeskVisitor approver, string body)
    {
        var id = await WriteAsync(writer, "Bài " + Guid.CreateVersion7(DateTimeOffset.UnixEpoch), body: body);
        await DecideAsync(writer, id, "Submit");
        await DecideAsync(approver, id, "Approve");
        Assert.NotNull((await DecideAsync(approver, id, "Publish")).Location);
        return id;
    }

    private static async Task EditAsync(DeskVisitor writer, Guid id, string body)
    {
        var page = await writer.GetAsync($"/desk/articles/{id}/edit");
        await writer.SubmitAsync(page.Form(".article-form"), Typed(("body", body)), "save");
    }
}
