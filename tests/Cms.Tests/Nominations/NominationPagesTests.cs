using System.Net;
using System.Text;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Desk;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Media;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Nominations;

public sealed class NominationPagesOnSqlite(CmsHost<Sqlite> host) : NominationPagesTests<Sqlite>(host);

public sealed class NominationPagesOnPostgres(CmsHost<Postgres> host) : NominationPagesTests<Postgres>(host);

/// <summary>Nominating and handling nominations in the desk, without scripts.</summary>
public abstract class NominationPagesTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_contributor_fills_in_the_steps_sends_them_and_sees_what_becomes_of_it()
    {
        var contributor = await ContributorAsync();
        var id = await FillInAsync(contributor, "Bà Nguyễn Thị Đào");
        var sent = await SendAsync(contributor, id);
        Assert.Equal($"/desk/nominations/{id}", sent.Location);

        var editor = await Host.OnceAsync("editor", () => PersonAsync(Role.Editor));
        await DoAsync(editor, id, "Ask", ("Text", "Đã bao nhiêu hộ?"));
        var page = await contributor.GetAsync($"/desk/nominations/{id}");
        Assert.Contains("Đã bao nhiêu hộ?", page.Text, StringComparison.Ordinal);
        await DoAsync(contributor, id, "Message", ("Text", "Một nghìn hai trăm hộ."));
        await DoAsync(editor, id, "Verify", ("Text", "Đã gọi."));
        await DoAsync(editor, id, "Decline", ("Text", "Đã có gương tương tự."));

        var list = await contributor.GetAsync("/desk/nominations?q=nguyen+thi+dao");
        Assert.Contains("Lý do không chọn: Đã có gương tương tự.", list.Text, StringComparison.Ordinal);
        var seen = await contributor.GetAsync($"/desk/nominations/{id}");
        Assert.False(seen.Offers("Verify") || seen.Offers("Decline") || seen.Offers("Reopen"));
        Assert.Equal(HttpStatusCode.NotFound, (await contributor.GetAsync($"/desk/nominations/{id}/edit/kind")).Status);
    }

    [Fact]
    public async Task A_draft_waits_for_its_author_and_what_is_missing_leads_to_its_step()
    {
        var contributor = await ContributorAsync();
        var id = await BeginAsync(contributor);
        await StepAsync(contributor, id, "kind", "later", ("kind", "collective"), ("subject", "Tổ công nghệ số khu phố 3"));
        Assert.Contains("Tổ công nghệ số khu phố 3", (await contributor.GetAsync("/desk/nominations?state=draft")).Text, StringComparison.Ordinal);
        Assert.Equal("Tổ công nghệ số khu phố 3", (await contributor.GetAsync($"/desk/nominations/{id}/edit/kind")).ValueOf("subject"));
        var colleague = await PersonAsync(Role.Contributor, NominationSamples.Unit);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/desk/nominations/{id}")).Status);

        var refused = await SendAsync(contributor, id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"/desk/nominations/{id}/edit/results#f-results", refused.Page.QuerySelectorAll(".notice a").Select(a => a.GetAttribute("href")));

        var discard = (await contributor.GetAsync($"/desk/nominations/{id}/edit/review")).Verb("Discard");
        Assert.Equal("/desk/nominations", (await contributor.SubmitAsync(discard)).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await contributor.GetAsync($"/desk/nominations/{id}/edit/kind")).Status);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_shown_again_as_it_was_typed()
    {
        var contributor = await ContributorAsync();
        var id = await BeginAsync(contributor);
        var refused = await StepAsync(contributor, id, "story", "next", ("summary", "Tóm tắt dài công"), ("links", "khong phai dia chi"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("không phải địa chỉ trang web", refused.Notice, StringComparison.Ordinal);
        Assert.Equal("Tóm tắt dài công", refused.ValueOf("summary").Trim());
        await StepAsync(contributor, id, "kind", "later", ("kind", "collective"), ("subject", "Bỏ"));
    }

    [Fact]
    public async Task A_script_keeps_what_is_typed_and_is_told_why_something_cannot_be_kept()
    {
        var contributor = await ContributorAsync();
        var id = await BeginAsync(contributor);
        var form = (await contributor.GetAsync($"/desk/nominations/{id}/edit/story")).Form("[data-nomination]");
        form.SetAttribute("action", $"/desk/nominations/{id}/edit/story?handler=Autosave");
        Assert.Equal(HttpStatusCode.NoContent, (await contributor.SubmitAsync(form, Typed(("summary", "Đang gõ dở")))).Status);
        Assert.Equal("Đang gõ dở", (await contributor.GetAsync($"/desk/nominations/{id}/edit/story")).ValueOf("summary").Trim());
        var refused = await contributor.SubmitAsync(form, Typed(("summary", new string('x', 601))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("601", await refused.Response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_exemplar_is_pointed_out_to_unit_and_office()
    {
        var contributor = await ContributorAsync();
        var first = await FillInAsync(contributor, "Ông Lê Văn Trùng");
        await SendAsync(contributor, first);
        var other = await PersonAsync(Role.Contributor, NominationSamples.OtherUnit);
        var second = await BeginAsync(other);
        await StepAsync(other, second, "kind", "next", ("kind", "individual"), ("subject", "ong le van trung"));

        var page = await other.GetAsync($"/desk/nominations/{second}/edit/unit");
        Assert.Contains("Ông Lê Văn Trùng", page.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Page.QuerySelectorAll(".notice a"), a => a.GetAttribute("href")!.Contains($"{first}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_editor_makes_a_draft_in_one_step_and_each_leads_to_the_other()
    {
        var contributor = await ContributorAsync();
        var id = await FillInAsync(contributor, "Bà Trần Thị Mai", await Pictures.NoiseAsync(640, 480, ".jpg"));
        await SendAsync(contributor, id);
        var editor = await Host.OnceAsync("editor", () => PersonAsync(Role.Editor));
        await DoAsync(editor, id, "Verify");

        var drafted = await DoAsync(editor, id, "Draft");

        Assert.Equal($"/desk/articles/{id}/edit", drafted.Location);
        var article = await editor.GetAsync($"/desk/articles/{id}");
        Assert.Contains(article.Page.QuerySelectorAll(".actions a"), a => a.GetAttribute("href") == $"/desk/nominations/{id}");
        Assert.Contains((await editor.GetAsync($"/desk/nominations/{id}")).Page.QuerySelectorAll(".actions a"), a => a.GetAttribute("href") == $"/desk/articles/{id}");
        Assert.Contains("Bà Trần Thị Mai", (await editor.GetAsync($"/desk/articles/{id}/consents")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_for_commendation_is_a_document_and_a_table_and_takes_one_decision_for_many()
    {
        var contributor = await ContributorAsync();
        var ids = new List<Guid>();
        foreach (var name in new[] { "=Cộng(1)", "Ông Phan Văn Bốn" })
            ids.Add(await NominationSamples.FilledAsync(Host.Services, NominationSamples.Contributor("Đại diện", NominationSamples.Unit), name));
        await using (var db = OpenDatabase())
        {
            await db.Nominations.Where(n => ids.Contains(n.Id)).ExecuteUpdateAsync(s => s.SetProperty(n => n.State, NominationState.Proposed)
                .SetProperty(n => n.Commendation, "Giấy khen").SetProperty(n => n.ProposedOn, new DateOnly(2026, 2, 3)), Cancellation);
        }

        var editor = await Host.OnceAsync("editor", () => PersonAsync(Role.Editor));
        var page = await editor.GetAsync("/desk/nominations/commendations?from=2026-02-01&to=2026-02-28");
        Assert.Contains("Ông Phan Văn Bốn", page.Text, StringComparison.Ordinal);
        var csv = Encoding.UTF8.GetString(await BytesAsync(editor, "?handler=Csv&from=2026-02-01&to=2026-02-28"));
        Assert.StartsWith("\uFEFFTT,Tên,", csv, StringComparison.Ordinal);
        Assert.Contains(",'=Cộng(1),", csv, StringComparison.Ordinal);
        Assert.Contains(",03/02/2026,", csv, StringComparison.Ordinal);
        using (var docx = WordprocessingDocument.Open(new MemoryStream(await BytesAsync(editor, "?handler=Docx&from=2026-02-01&to=2026-02-28")), false))
        {
            var text = docx.MainDocumentPart!.Document.InnerText;
            Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text, StringComparison.Ordinal);
            Assert.Contains("(từ ngày 01/02/2026 đến ngày 28/02/2026)", text, StringComparison.Ordinal);
            Assert.Contains("Ông Phan Văn Bốn", text, StringComparison.Ordinal);
            Assert.Contains("Nơi nhận:", text, StringComparison.Ordinal);
        }

        var form = page.Form("form[method='post'][action*='commendations']");
        var values = new Dictionary<string, string[]> { ["chosen"] = [.. ids.Select(i => $"{i}")], ["number"] = ["55/QĐ-UBND"], ["date"] = ["2026-03-01"] };
        await editor.SubmitAsync(form, values);
        await using var after = OpenDatabase();
        Assert.Equal(2, await after.Nominations.CountAsync(n => ids.Contains(n.Id) && n.State == NominationState.Decided && n.DecisionNumber == "55/QĐ-UBND", Cancellation));
        Assert.Contains("/desk/forbidden", (await contributor.GetAsync("/desk/nominations/commendations")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_office_left_lying_is_overdue_unless_it_waits_for_the_unit()
    {
        await NominationSamples.AddUnitsAsync(Host.Services);
        var author = NominationSamples.Contributor("Đại diện", NominationSamples.OtherUnit);
        var (late, asked) = (await NominationSamples.SentAsync(Host.Services, author, "Gương để quên", NominationSamples.OtherUnit),
            await NominationSamples.SentAsync(Host.Services, author, "Gương đang hỏi", NominationSamples.OtherUnit));
        await using (var db = OpenDatabase())
        {
            var long_ago = DateTimeOffset.UnixEpoch;
            await db.Nominations.Where(n => n.Id == late || n.Id == asked).ExecuteUpdateAsync(s => s.SetProperty(n => n.StateSince, long_ago), Cancellation);
            await db.Nominations.Where(n => n.Id == asked).ExecuteUpdateAsync(s => s.SetProperty(n => n.AwaitsUnit, true), Cancellation);
        }

        var editor = await Host.OnceAsync("editor", () => PersonAsync(Role.Editor));
        var overdue = await editor.GetAsync($"/desk/nominations?overdue=1&organisation={NominationSamples.OtherUnit}");
        Assert.Contains("Gương để quên", overdue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gương đang hỏi", overdue.Text, StringComparison.Ordinal);
        Assert.Contains("Gương đang hỏi", (await editor.GetAsync("/desk/nominations?asked=1")).Text, StringComparison.Ordinal);
    }

    private async Task<DeskVisitor> ContributorAsync()
    {
        await NominationSamples.AddUnitsAsync(Host.Services);
        return await PersonAsync(Role.Contributor, NominationSamples.Unit);
    }

    private static async Task<Guid> BeginAsync(DeskVisitor person)
    {
        var begun = await person.SubmitAsync((await person.GetAsync("/desk/nominations")).Form("form[method='post'][action='/desk/nominations']"));
        return IdIn(begun);
    }

    private static async Task<Guid> FillInAsync(DeskVisitor person, string subject, byte[]? photo = null)
    {
        var id = await BeginAsync(person);
        await StepAsync(person, id, "kind", "next", ("kind", "individual"), ("subject", subject));
        await StepAsync(person, id, "unit", "next", ("organisation", NominationSamples.Unit), ("subjectUnit", "Khu phố 3"));
        await StepAsync(person, id, "story", "next", ("summary", "Tóm tắt."), ("approach", "Cách làm."), ("links", "example.vn/bai"));
        var results = (await person.GetAsync($"/desk/nominations/{id}/edit/results")).Form("[data-nomination]");
        await person.SubmitAsync(results, new Dictionary<string, string[]> { ["indicator"] = ["Hộ được giúp", ""], ["before"] = ["0", ""], ["after"] = ["1200", ""], ["measure"] = ["hộ", ""], ["source"] = ["", ""] }, "next");
        if (photo is not null)
        {
            var files = (await person.GetAsync($"/desk/nominations/{id}/edit/files")).Form("[data-nomination]");
            var held = await person.SubmitAsync(files, null, "stay", ("files", "ảnh.jpg", photo));
            await person.SubmitAsync(held.Form("[data-nomination]"), held.Page.QuerySelectorAll("[name^='caption-']")
                .ToDictionary(f => f.GetAttribute("name")!, _ => new[] { "Bà Mai hướng dẫn bà con" }), "next");
        }

        await StepAsync(person, id, "consent", "next", ("consentPerson", subject), ("consentForm", "written"), ("consentGivenOn", "2026-01-05"));
        await StepAsync(person, id, "contact", "next", ("contactName", "Ông Ba"), ("contactPhone", "028 3822 0000"));
        return id;
    }

    private static async Task<DeskAnswer> StepAsync(DeskVisitor person, Guid id, string step, string button, params (string Name, string Text)[] fields) =>
        await person.SubmitAsync((await person.GetAsync($"/desk/nominations/{id}/edit/{step}")).Form("[data-nomination]"), Typed(fields), button);

    private static async Task<DeskAnswer> SendAsync(DeskVisitor person, Guid id) =>
        await person.SubmitAsync((await person.GetAsync($"/desk/nominations/{id}/edit/review")).Verb("Submit"));

    private static async Task<DeskAnswer> DoAsync(DeskVisitor person, Guid id, string verb, params (string Name, string Text)[] fields)
    {
        var answer = await person.SubmitAsync((await person.GetAsync($"/desk/nominations/{id}")).Verb(verb), Typed(fields));
        Assert.True(answer.Location is not null, answer.Notice);
        return answer;
    }

    private static async Task<byte[]> BytesAsync(DeskVisitor person, string query)
    {
        using var answer = await person.Client.GetAsync("/desk/nominations/commendations" + query, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Cancellation);
    }
}
