using System.Net;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Royalties;
using CommsPortal.Cms.Tests.Figures;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Royalties;

public sealed class RoyaltySheetOnSqlite(CmsHost<Sqlite> host) : RoyaltySheetTests<Sqlite>(host);

public sealed class RoyaltySheetOnPostgres(CmsHost<Postgres> host) : RoyaltySheetTests<Postgres>(host);

public abstract class RoyaltySheetTests<TDatabase>(CmsHost<TDatabase> host) : FiguresTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_royalty_is_proposed_by_one_approved_by_another_and_frozen_then()
    {
        var id = await PublishAsync("Bài của hai người", n => n.Bylines = [new BylineEntry { Author = "Lan" }, new BylineEntry { Author = "Minh" }, new BylineEntry { Author = "Hạnh" }]);
        await using (var db = OpenDatabase())
            await db.RoyaltyRates.ExecuteDeleteAsync(Cancellation);
        var (editor, approver, administrator) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Approver), await PersonAsync(Role.Administrator));
        Assert.Contains("chưa có mức", (await editor.GetAsync($"/desk/royalties/{id}")).Text, StringComparison.Ordinal);
        var rates = await editor.GetAsync("/desk/royalties/rates");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.SubmitAsync(rates.Form("#rates"), Typed(("base.news", "nhiều")))).Status);
        Assert.Equal("/desk/royalties/rates", (await editor.SubmitAsync(rates.Form("#rates"), Typed(("base.news", "100.001"), ("coefficient.news", "1,5")))).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.SubmitAsync(rates.Form("#rates"), Typed(("base.news", "5")))).Status);

        // Those whom the article names, in equal parts, until somebody says otherwise.
        var page = await administrator.GetAsync($"/desk/royalties/{id}");
        Assert.Equal(["34", "33", "33"], page.Page.QuerySelectorAll("[name='percent']").Take(3).Select(p => p.GetAttribute("value")));
        foreach (var (people, percents, reason) in new[]
        {
            (new[] { "Lan", "Minh" }, new[] { "60", "39" }, "99%"), (["Lan", "lan"], ["50", "50"], "hai lần"), (["", "Minh"], ["50", "50"], "có tên"),
            (["Lan", "Minh"], ["100", "0"], "từ 1"), ([], [], "Cần từ 1"), (["Lan"], ["99999999999"], "0%"),
        })
        {
            var refused = await administrator.SubmitAsync(page.Form("#proposal"), new Dictionary<string, string[]> { ["person"] = people, ["percent"] = percents });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(reason, refused.Notice, StringComparison.Ordinal);
        }

        var late = (await editor.GetAsync($"/desk/royalties/{id}")).Form("#proposal");
        var proposed = await administrator.SubmitAsync(
            page.Form("#proposal"), new Dictionary<string, string[]> { ["person"] = ["Lan", "Minh", ""], ["percent"] = ["67", "33", ""], ["note"] = ["Ảnh của Minh"] });
        var sheet = proposed.Location!;
        Assert.Equal(HttpStatusCode.Conflict, (await editor.SubmitAsync(late)).Status);
        // 100.001 × 1,5 = 150.001,5, rounded up; 67 % of it is 100.501,34 and 33 % is 49.500,66.
        Assert.Equal([("Lan", 100_501L), ("Minh", 49_501L)], await SharesAsync(id));

        // Whoever proposed it is offered no box, and is refused even so.
        Assert.Empty((await administrator.GetAsync(sheet)).Page.QuerySelectorAll($"[name='item'][value^='{id}']"));
        Assert.Empty((await editor.GetAsync(sheet)).Page.QuerySelectorAll("[name='item']"));
        var offered = await approver.GetAsync(sheet);
        var item = offered.Page.QuerySelector($"[name='item'][value^='{id}']")!.GetAttribute("value")!;
        var own = await administrator.SubmitAsync((await administrator.GetAsync(sheet)).Form("#sheet"), Typed(("item", item)));
        Assert.Contains("do chính bạn đề xuất", own.Notice, StringComparison.Ordinal);
        Assert.Contains("không có quyền", (await editor.SubmitAsync((await editor.GetAsync(sheet)).Form("#sheet"), Typed(("item", item)))).Notice, StringComparison.Ordinal);
        Assert.Contains("ít nhất một", (await approver.SubmitAsync(offered.Form("#sheet"))).Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await approver.SubmitAsync(offered.Form("#sheet"), Typed(("item", $"{id}:7")))).Status);
        Assert.Equal(sheet, (await approver.SubmitAsync(offered.Form("#sheet"), Typed(("item", item)))).Location);

        var change = Host.Services.GetRequiredService<ProposeRoyalty>();
        var refusal = await Assert.ThrowsAsync<EditorialException>(() =>
            change.ExecuteAsync(new RoyaltyProposal(id, 100, [("Lan", 100)], "", 2), Actor.CommandLine, Cancellation));
        Assert.Contains("không đổi được nữa", refusal.Message, StringComparison.Ordinal);
        Assert.Null((await editor.GetAsync($"/desk/royalties/{id}")).Page.QuerySelector("#proposal"));
        Assert.Equal([("Lan", 100_501L), ("Minh", 49_501L)], await SharesAsync(id));
        await using var after = OpenDatabase();
        Assert.Equal(1, await after.AuditEntries.CountAsync(e => e.Action == "approve-royalty" && e.ArticleId == id, Cancellation));
        Assert.Null(await AuditLog.FindBreakAsync(after, Cancellation));
    }

    [Fact]
    public async Task A_sheet_adds_up_by_person_and_is_exported_for_payment()
    {
        await Host.Services.GetRequiredService<SetRoyaltyRate>().ExecuteAsync("news", 1_000_000, 100, await SeenAsync(), Actor.CommandLine, Cancellation);
        var (propose, approve) = (Host.Services.GetRequiredService<ProposeRoyalty>(), Host.Services.GetRequiredService<ApproveRoyalties>());
        var (first, second, waiting) = (await PublishAsync("Bài một"), await PublishAsync("Bài hai"), await PublishAsync("Bài chờ duyệt"));
        var draft = (await Host.Services.GetRequiredService<CreateArticle>().ExecuteAsync("news", Newsroom.News("Bản nháp"), new ArticleOrigin(), Actor.CommandLine, Cancellation)).ArticleId;
        await Assert.ThrowsAsync<EditorialException>(() => propose.ExecuteAsync(new RoyaltyProposal(draft, 100, [("Ân", 100)], "", 0), Actor.CommandLine, Cancellation));
        await propose.ExecuteAsync(new RoyaltyProposal(first, 150, [("=Ân", 60), ("Bình", 40)], "", 0), Newsroom.Administrator, Cancellation);
        await propose.ExecuteAsync(new RoyaltyProposal(second, 100, [("=Ân", 100)], "", 0), Newsroom.Administrator, Cancellation);
        await propose.ExecuteAsync(new RoyaltyProposal(waiting, 100, [("=Ân", 100)], "", 0), Newsroom.Administrator, Cancellation);
        var fourEyes = await Assert.ThrowsAsync<EditorialException>(() =>
            approve.ExecuteAsync(new Dictionary<Guid, int> { [first] = 1 }, Newsroom.Administrator, Cancellation));
        Assert.Equal(Contracts.Problems.ProblemCode.FourEyes, fourEyes.Code);
        await approve.ExecuteAsync(new Dictionary<Guid, int> { [first] = 1, [second] = 1 }, Newsroom.Approver, Cancellation);

        var person = await PersonAsync(Role.Approver);
        var sheet = await person.GetAsync("/desk/royalties");
        var people = sheet.Page.QuerySelectorAll("[aria-labelledby='people'] tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent))).ToList();
        Assert.Contains("=Ân|2|1.900.000", people);
        Assert.Contains("Bình|1|600.000", people);
        await using var db = OpenDatabase();
        var total = await db.Royalties.Where(r => r.ApprovedAt != null).SumAsync(r => r.Amount, Cancellation);
        Assert.Equal($"Tổng cộng||{RoyaltyText.Number(total)}", people[^1]);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/desk/royalties?month=9999-99&after=x")).Status);

        var csv = await (await person.GetAsync("/desk/royalties?handler=Export&format=csv")).Response.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("'=Ân,2,1900000,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Bài chờ duyệt", csv, StringComparison.Ordinal);
        var docx = await person.GetAsync("/desk/royalties?handler=Export&format=docx");
        using var document = WordprocessingDocument.Open(new MemoryStream(await docx.Response.Content.ReadAsByteArrayAsync(Cancellation)), isEditable: false);
        var text = document.MainDocumentPart!.Document.InnerText;
        Assert.All(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Ký nhận", MoneyInWords.Of(total), "1.900.000", "Kế toán"], words => Assert.Contains(words, text, StringComparison.OrdinalIgnoreCase));
        var xlsx = await person.GetAsync("/desk/royalties?handler=Export&format=xlsx");
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await xlsx.Response.Content.ReadAsByteArrayAsync(Cancellation)), isEditable: false);
        Assert.Equal(2, workbook.WorkbookPart!.WorksheetParts.Count());
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("/desk/royalties?handler=Export&format=exe")).Status);
    }

    [Fact]
    public async Task People_of_one_office_see_and_pay_the_articles_of_that_office_only()
    {
        var propose = Host.Services.GetRequiredService<ProposeRoyalty>();
        await Host.Services.GetRequiredService<SetRoyaltyRate>().ExecuteAsync("news", 500_000, 100, await SeenAsync(), Actor.CommandLine, Cancellation);
        await using (var db = OpenDatabase())
        {
            db.Terms.AddRange(new[] { "so-y-te", "so-giao-thong" }.Select(slug => new Taxonomies.Term { Kind = "organisations", Slug = slug, Name = slug }));
            await db.SaveChangesAsync(Cancellation);
        }

        var id = await PublishAsync("Bài của Sở Y tế");
        await using (var db = OpenDatabase())
            await db.Articles.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Office, "so-y-te"), Cancellation);
        var stranger = Newsroom.Editor with { Organisations = ["so-giao-thong"] };
        await Assert.ThrowsAsync<EditorialException>(() => propose.ExecuteAsync(new RoyaltyProposal(id, 100, [("Ân", 100)], "", 0), stranger, Cancellation));
        await propose.ExecuteAsync(new RoyaltyProposal(id, 100, [("Ân", 100)], "", 0), Newsroom.Editor, Cancellation);
        var refusal = await Assert.ThrowsAsync<EditorialException>(() => Host.Services.GetRequiredService<ApproveRoyalties>().ExecuteAsync(
            new Dictionary<Guid, int> { [id] = 1 }, Newsroom.Approver with { Organisations = ["so-giao-thong"] }, Cancellation));
        Assert.Equal(Contracts.Problems.ProblemCode.Forbidden, refusal.Code);
        var there = await PersonAsync(Role.Editor, "so-giao-thong");
        Assert.DoesNotContain("Bài của Sở Y tế", (await there.GetAsync("/desk/royalties")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await there.GetAsync($"/desk/royalties/{id}")).Status);
        Assert.Contains("Bài của Sở Y tế", (await (await PersonAsync(Role.Editor, "so-y-te")).GetAsync("/desk/royalties")).Text, StringComparison.Ordinal);
    }

    private async Task<int> SeenAsync()
    {
        await using var db = OpenDatabase();
        return (await RoyaltyRates.CurrentAsync(db, "news", Cancellation))?.Version ?? 0;
    }

    private async Task<List<(string, long)>> SharesAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return [.. (await db.RoyaltyShares.Where(s => s.ArticleId == id).OrderBy(s => s.Position).ToListAsync(Cancellation)).Select(s => (s.Person, s.Amount))];
    }
}
