using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Press.Recalls;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class RecallPageOnSqlite(CmsHost<Sqlite> host) : RecallPageTests<Sqlite>(host);

public sealed class RecallPageOnPostgres(CmsHost<Postgres> host) : RecallPageTests<Postgres>(host);

/// <summary>Editors see which newsrooms have acted on a withdrawal.</summary>
public abstract class RecallPageTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Editors_see_who_has_acknowledged_a_withdrawal_and_who_has_not()
    {
        var editor = await PersonAsync(Role.Editor);
        Assert.Contains("Chưa có bài nào bị đính chính hay gỡ", (await editor.GetAsync("/desk/recalls")).Text, StringComparison.Ordinal);
        var (quick, _) = (await NewsroomAsync("Báo Đã gỡ"), await NewsroomAsync("Báo <Chưa gỡ>"));
        var id = await OthersWork.ArticleAsync(Host.Services, "published", "Nội dung", Cancellation);
        Assert.DoesNotContain("Báo chí đã nhận", (await editor.GetAsync($"/desk/articles/{id}")).Text, StringComparison.Ordinal);
        var withdrawn = await Host.Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(id, null, "Sai số liệu", Newsroom.Approver, Cancellation);
        Assert.True(await Host.Services.GetRequiredService<AcknowledgeRecall>().ExecuteAsync(quick, withdrawn.Sequence!.Value, Cancellation));

        foreach (var address in new[] { "/desk/recalls", $"/desk/articles/{id}" })
        {
            var page = (await editor.GetAsync(address)).Text;
            Assert.Contains("1/2 tòa soạn đã xác nhận", page, StringComparison.Ordinal);
            Assert.Contains("Chưa xác nhận: Báo <Chưa gỡ>", page, StringComparison.Ordinal);
            Assert.Contains("Lý do: Sai số liệu", page, StringComparison.Ordinal);
        }
    }

    private async Task<Guid> NewsroomAsync(string outlet)
    {
        var account = new PressAccount
        {
            Id = Guid.CreateVersion7(),
            Outlet = outlet,
            Person = "Lan",
            Email = "lan@bao.example",
            Terms = "1",
            CreatedAt = Host.Services.GetRequiredService<TimeProvider>().Now(),
        };
        await using var db = OpenDatabase();
        db.PressAccounts.Add(account);
        await db.SaveChangesAsync(Cancellation);
        return account.Id;
    }
}
