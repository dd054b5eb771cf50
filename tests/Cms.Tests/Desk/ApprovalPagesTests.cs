using System.Net;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class ApprovalPagesTests(CmsHost<Sqlite> host) : DeskTest<Sqlite>(host)
{
    [Fact]
    public async Task An_administrator_sets_a_chain_by_form_and_an_article_shows_its_steps_and_whose_turn_it_is()
    {
        var administrator = await PersonAsync(Role.Administrator);
        var writer = await PersonAsync(Role.Author);
        var editor = await PersonAsync(Role.Editor);
        var lead = await PersonAsync(Role.Approver);
        var form = (await administrator.GetAsync("/desk/approvals/edit?type=news&office=")).Form(".chain-form");
        // Two steps: the first row's roles are those of the preset until they are changed.
        var answer = await administrator.SubmitAsync(form, new Dictionary<string, string[]>
        {
            ["title.1"] = ["Biên tập"],
            ["roles.1"] = [Role.Editor],
            ["title.2"] = ["Lãnh đạo phòng duyệt"],
            ["roles.2"] = [Role.Approver],
        });
        Assert.Equal("/desk/approvals", answer.Location);
        Assert.Contains("Lãnh đạo phòng duyệt", (await administrator.GetAsync("/desk/approvals")).Text, StringComparison.Ordinal);

        var id = await WriteAsync(writer, "Bài qua hai bước");
        await DecideAsync(writer, id, "Submit");
        var early = await lead.GetAsync($"/desk/articles/{id}");
        Assert.Contains("Đang chờ: Biên tập viên", early.Text, StringComparison.Ordinal);
        Assert.Contains("Bài đang ở bước “Biên tập”", early.Text, StringComparison.Ordinal);
        Assert.Null(early.Page.QuerySelector("form[action$='handler=Approve']"));
        await DecideAsync(editor, id, "Approve");
        var later = await lead.GetAsync($"/desk/articles/{id}");
        Assert.Single(later.Page.QuerySelectorAll("#approval li.taken"));
        Assert.Contains("Lãnh đạo phòng duyệt", later.Page.QuerySelector("#approval li[aria-current='step']")!.TextContent, StringComparison.Ordinal);
        await DecideAsync(lead, id, "Approve");
        await using var db = OpenDatabase();
        Assert.Equal(Articles.EditionState.Approved, (await db.Articles.SingleAsync(a => a.Id == id, Cancellation)).State);

        var refused = await administrator.SubmitAsync(
            (await administrator.GetAsync("/desk/approvals/edit?type=news&office=")).Form(".chain-form"), Typed(("title.3", "Không ai")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Không ai", refused.Page.QuerySelector("#title-3")!.GetAttribute("value"));
        var removal = (await administrator.GetAsync("/desk/approvals/edit?type=news&office=")).Form("form[action$='handler=Remove']");
        Assert.Equal("/desk/approvals", (await administrator.SubmitAsync(removal, Typed())).Location);
        Assert.False(await db.ApprovalChains.AnyAsync(Cancellation));
    }
}
