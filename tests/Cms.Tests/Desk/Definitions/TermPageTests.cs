using System.Net;
using CommsPortal.Cms.Columns;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Columns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.Definitions;

public sealed class TermPageOnSqlite(CmsHost<Sqlite> host) : TermPageTests<Sqlite>(host);

public sealed class TermPageOnPostgres(CmsHost<Postgres> host) : TermPageTests<Postgres>(host);

/// <summary>Terms and columns are made, changed, ended, put in order and brought back at the desk, and the public hears of it.</summary>
public abstract class TermPageTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_ward_is_retired_in_favour_of_another_and_the_public_and_the_history_know_it()
    {
        var editor = await PersonAsync(Role.Editor);
        var (old, next) = (NewSlug("phuong-cu"), NewSlug("phuong-moi"));
        await AddAsync(editor, "localities", old, "Phường Cũ");
        await AddAsync(editor, "localities", next, "Phường Mới");
        var before = await HeadAsync();

        var page = await editor.GetAsync($"/desk/taxonomies/localities/edit/{old}");
        var done = await editor.SubmitAsync(page.Form("form[action$='handler=Retire']"), Typed(("Form.ValidTo", "2025-06-30"), ("Form.Successors", next)));
        var after = await editor.FollowAsync(done);

        Assert.Contains("1 mục kế thừa", Words(after.Page.QuerySelector("section[aria-labelledby=used]")!.TextContent), StringComparison.Ordinal);
        Assert.Contains("cho hết hiệu lực", after.Page.QuerySelector(".revisions")!.TextContent, StringComparison.Ordinal);
        var terms = await Client.GetStringAsync("/api/v1/taxonomies/localities?limit=500", Cancellation);
        var term = System.Text.Json.JsonDocument.Parse(terms).RootElement.GetProperty("items").EnumerateArray().Single(t => t.GetProperty("slug").GetString() == old);
        Assert.Equal("2025-06-30", term.GetProperty("validTo").GetString());
        Assert.Equal(next, term.GetProperty("successors")[0].GetProperty("slug").GetString());
        await using var db = OpenDatabase();
        var change = await db.Changes.AsNoTracking().Where(c => c.Sequence > before).SingleAsync(Cancellation);
        Assert.Superset(new HashSet<string> { "taxonomy:localities", $"localities:{old}", $"localities:{next}" }, new HashSet<string>(change.Tags));
    }

    [Fact]
    public async Task Every_change_is_kept_with_who_and_what_and_a_former_version_is_put_back_in_one_step()
    {
        var editor = await PersonAsync(Role.Editor);
        var slug = NewSlug("linh-vuc");
        await AddAsync(editor, "sectors", slug, "Tên đầu");
        await SaveAsync(editor, "sectors", slug, ("Form.Name", "Tên sau"));
        var page = await editor.GetAsync($"/desk/taxonomies/sectors/edit/{slug}");
        Assert.Equal(["Tên sau", "Tên đầu"], page.Page.QuerySelectorAll(".changes ins").Select(i => i.TextContent).Where(t => t.StartsWith("Tên", StringComparison.Ordinal)));
        Assert.Contains("Tên đầu", page.Page.QuerySelector(".changes del")!.TextContent, StringComparison.Ordinal);

        var restored = await editor.FollowAsync(await editor.SubmitAsync(page.Form("form[action$='handler=Restore']")));
        Assert.Equal("Tên đầu", restored.ValueOf("Form.Name"));
        Assert.Contains("đưa về phiên bản 1", restored.Page.QuerySelector(".revisions")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_there_before_versions_were_kept_is_the_first_version()
    {
        var editor = await PersonAsync(Role.Editor);
        var slug = NewSlug("tru-cot");
        await using (var db = OpenDatabase())
        {
            db.Terms.Add(new Term { Kind = "pillars", Slug = slug, Name = "Có từ trước" });
            await db.SaveChangesAsync(Cancellation);
        }

        await SaveAsync(editor, "pillars", slug, ("Form.Name", "Đổi tên"));
        var page = await editor.GetAsync($"/desk/taxonomies/pillars/edit/{slug}");
        var restored = await editor.FollowAsync(await editor.SubmitAsync(page.Form("form[action$='handler=Restore']")));
        Assert.Equal("Có từ trước", restored.ValueOf("Form.Name"));
    }

    [Fact]
    public async Task Two_people_who_change_one_term_do_not_write_over_each_other()
    {
        var (one, other) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Approver));
        var slug = NewSlug("hai-nguoi");
        await AddAsync(one, "sectors", slug, "Gốc");
        var late = await other.GetAsync($"/desk/taxonomies/sectors/edit/{slug}");
        await SaveAsync(one, "sectors", slug, ("Form.Name", "Của người thứ nhất"));
        var conflict = await other.SubmitAsync(late.Form("form.panel"), Typed(("Form.Name", "Của người thứ hai")));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("Của người thứ hai", conflict.ValueOf("Form.Name"));
        await other.SubmitAsync(conflict.Form("form.panel"));
        Assert.Equal("Của người thứ hai", (await one.GetAsync($"/desk/taxonomies/sectors/edit/{slug}")).ValueOf("Form.Name"));
    }

    [Fact]
    public async Task What_would_break_something_is_refused_and_says_what_to_do()
    {
        var editor = await PersonAsync(Role.Editor);
        var (a, b) = (NewSlug("mot"), NewSlug("hai"));
        await AddAsync(editor, "sectors", a, "Một");
        await AddAsync(editor, "sectors", b, "Hai", ("Form.Parent", a));
        Assert.Contains("cấp trên của chính mình", (await SaveAsync(editor, "sectors", a, ("Form.Parent", b))).Notice, StringComparison.Ordinal);
        Assert.Contains("ngày hết hiệu lực trước", (await SaveAsync(editor, "sectors", a, ("Form.ValidFrom", "2025-07-01"), ("Form.ValidTo", "2025-01-01"))).Notice, StringComparison.Ordinal);
        Assert.Contains("đã có rồi", (await AddAsync(editor, "sectors", a, "Trùng mã")).Notice, StringComparison.Ordinal);
        Assert.Contains("mục cấp dưới", (await DeleteAsync(editor, a)).Notice, StringComparison.Ordinal);
        await WriteWithSectorAsync(b);
        Assert.Contains("trong các bài đã viết", (await DeleteAsync(editor, b)).Notice, StringComparison.Ordinal);
        var slip = NewSlug("go-nham");
        await AddAsync(editor, "sectors", slip, "Gõ nhầm");
        Assert.Equal("/desk/taxonomies/sectors", (await DeleteAsync(editor, slip)).Location);
    }

    [Fact]
    public async Task A_merged_unit_ends_its_predecessors_on_the_day_before()
    {
        var editor = await PersonAsync(Role.Editor);
        var (a, b, merged) = (NewSlug("so-a"), NewSlug("so-b"), NewSlug("so-ab"));
        await AddAsync(editor, "organisations", a, "Sở A");
        await AddAsync(editor, "organisations", b, "Sở B");
        var page = await editor.GetAsync("/desk/taxonomies/organisations/edit");
        await editor.SubmitAsync(page.Form("form.panel"), new Dictionary<string, string[]>
        {
            ["Form.Slug"] = [merged],
            ["Form.Name"] = ["Sở A và B"],
            ["Form.ValidFrom"] = ["2025-03-01"],
            ["Form.Predecessors"] = [a, b],
            ["Form.EndsPredecessors"] = ["true"],
        });
        Assert.Equal("2025-02-28", (await editor.GetAsync($"/desk/taxonomies/organisations/edit/{a}")).ValueOf("Form.ValidTo"));
        Assert.Equal("2025-02-28", (await editor.GetAsync($"/desk/taxonomies/organisations/edit/{b}")).ValueOf("Form.ValidTo"));
    }

    [Fact]
    public async Task A_column_is_made_ended_and_put_in_order()
    {
        var editor = await PersonAsync(Role.Editor);
        var slug = NewSlug("chuyen-muc");
        var page = await editor.GetAsync("/desk/columns/edit");
        await editor.SubmitAsync(page.Form("form.panel"), Typed(("Form.Slug", slug), ("Form.Name", "Chuyên mục thử"), ("Form.Days", "monday")));
        page = await editor.GetAsync($"/desk/columns/edit/{slug}");
        await editor.SubmitAsync(page.Form("form.panel"), Typed(("Form.ValidTo", "2026-01-31")));
        await Host.Services.GetRequiredService<DefineColumns>().ExecuteAsync(
            [new ColumnDefinition { Slug = slug + "-hai", Name = "Sau", Cadence = new Cadence("monthly", Day: 5) }], Actor.CommandLine, Cancellation);
        var list = await editor.GetAsync("/desk/taxonomies");
        var move = list.Page.QuerySelectorAll("form.move").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().Single(f => f.QuerySelector($"[value='{slug}-hai']") is not null);
        await editor.SubmitAsync(move, Typed(("by", "-1")));
        await using var db = OpenDatabase();
        var columns = await db.Columns.AsNoTracking().Where(c => c.Slug.StartsWith(slug)).OrderBy(c => c.Order).ToListAsync(Cancellation);
        Assert.Equal([slug + "-hai", slug], columns.Select(c => c.Slug));
        Assert.Equal(new DateOnly(2026, 1, 31), columns[1].ValidTo);
    }

    private static string NewSlug(string start) => $"{start}-{Guid.CreateVersion7():N}"[..(start.Length + 20)];

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<DeskAnswer> AddAsync(DeskVisitor person, string kind, string slug, string name, params (string, string)[] more) =>
        await person.SubmitAsync((await person.GetAsync($"/desk/taxonomies/{kind}/edit")).Form("form.panel"), Typed([("Form.Slug", slug), ("Form.Name", name), .. more]));

    private static async Task<DeskAnswer> SaveAsync(DeskVisitor person, string kind, string slug, params (string, string)[] fields) =>
        await person.SubmitAsync((await person.GetAsync($"/desk/taxonomies/{kind}/edit/{slug}")).Form("form.panel"), Typed(fields));

    private static async Task<DeskAnswer> DeleteAsync(DeskVisitor person, string slug) =>
        await person.SubmitAsync((await person.GetAsync($"/desk/taxonomies/sectors/edit/{slug}")).Form("form[action$='handler=Delete']"));

    private async Task WriteWithSectorAsync(string sector)
    {
        var create = Host.Services.GetRequiredService<CreateArticle>();
        await create.ExecuteAsync("news", Newsroom.News("Bài có lĩnh vực", n => n.Sectors = [sector]), new ArticleOrigin(), Actor.CommandLine, Cancellation);
    }

    private async Task<long> HeadAsync()
    {
        await using var db = OpenDatabase();
        return await db.Changes.Select(c => (long?)c.Sequence).MaxAsync(Cancellation) ?? 0;
    }
}
