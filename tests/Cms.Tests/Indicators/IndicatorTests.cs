using System.Net;
using System.Net.Http.Json;
using CommsPortal.Cms.Import;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Desk;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Indicators;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Delivered = CommsPortal.Contracts.Indicators.Indicator;

namespace CommsPortal.Cms.Tests.Indicators;

public sealed class IndicatorsOnSqlite(CmsHost<Sqlite> host) : IndicatorTests<Sqlite>(host);

public sealed class IndicatorsOnPostgres(CmsHost<Postgres> host) : IndicatorTests<Postgres>(host);

/// <summary>Indicators are made and measured at the desk without scripts, and the API delivers what is published.</summary>
public abstract class IndicatorTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private static readonly (string, string)[] Target =
        [("Form.TargetValue", "25"), ("Form.TargetDate", "2025-12-31"), ("Form.TargetApproximate", "true"), ("Form.TargetSource", "Chỉ thị 17")];

    [Fact]
    public async Task An_indicator_is_made_measured_delivered_withdrawn_and_brought_back()
    {
        var editor = await PersonAsync(Role.Editor);
        var key = NewKey();
        Assert.Equal($"/desk/indicators/edit/{key}", (await MakeAsync(editor, key, [("Form.Published", "true"), .. Target])).Location);
        Assert.Equal($"/desk/indicators/edit/{key}", (await MeasureAsync(editor, key, "2022-06-30", "18,66")).Location);
        await MeasureAsync(editor, key, "2021-01-01", "15", ("Observation.Status", "preliminary"));

        var indicator = (await ReadAsync(key))!;
        Assert.Equal(("Kinh tế số", "%", $"/chi-tieu/{key}", 25.0, true), (indicator.Name, indicator.Unit, indicator.Path, indicator.Target!.Value, indicator.Target.Approximate));
        Assert.Equal([(new DateOnly(2021, 12, 31), 15.0, "preliminary"), (new DateOnly(2022, 12, 31), 18.66, "final")], indicator.Observations.Select(o => (o.Date, o.Value, o.Status)));
        await using (var db = OpenDatabase())
        {
            Assert.Equal(["indicators", $"indicator:{key}"], (await db.Changes.AsNoTracking().OrderByDescending(c => c.Sequence).FirstAsync(Cancellation)).Tags);
            Assert.Equal(3, await db.AuditEntries.CountAsync(a => a.Action == "define-indicator" && a.Subject == key, Cancellation));
        }

        // The same period again takes the place of what it was.
        await MeasureAsync(editor, key, "2022-12-01", "1.234,5", ("Observation.Status", "revised"));
        Assert.Equal([15, 1234.5], (await ReadAsync(key))!.Observations.Select(o => o.Value));

        var page = await editor.GetAsync($"/desk/indicators/edit/{key}");
        await editor.SubmitAsync(page.Verb("Withdraw"));
        Assert.Null(await ReadAsync(key));
        page = await editor.GetAsync($"/desk/indicators/edit/{key}");
        await editor.SubmitAsync(page.Page.QuerySelectorAll("form[action$='handler=Restore']").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().ElementAt(1));
        Assert.Equal([15, 18.66], (await ReadAsync(key))!.Observations.Select(o => o.Value));
        Assert.Contains(key, (await editor.GetAsync("/desk/indicators")).Page.QuerySelector("table")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_change_one_indicator_do_not_write_over_each_other()
    {
        var (one, other) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Approver));
        var key = NewKey();
        await MakeAsync(one, key);
        var late = await other.GetAsync($"/desk/indicators/edit/{key}");
        await MeasureAsync(one, key, "2022-12-31", "18,66");
        var conflict = await other.SubmitAsync(late.Form("#definition"), Typed(("Form.Name", "Tên của người sau")));
        Assert.Equal((HttpStatusCode.Conflict, "Tên của người sau"), (conflict.Status, conflict.ValueOf("Form.Name")));
        await other.SubmitAsync(conflict.Form("#definition"), Typed(("Form.Name", "Tên của người sau")));
        await using var db = OpenDatabase();
        var stored = await db.Indicators.AsNoTracking().Include(i => i.Observations).SingleAsync(i => i.Key == key, Cancellation);
        Assert.Equal(("Tên của người sau", 18.66), (stored.Name, Assert.Single(stored.Observations).Value));
    }

    [Theory]
    [InlineData("Form.TargetValue", "nhiều", "không phải một số")]
    [InlineData("Form.TargetValue", "1e300", "không phải một số")]
    [InlineData("Form.TargetValue", "1,23456", "3 chữ số thập phân")]
    [InlineData("Form.TargetValue", "99999999999999", "một nghìn tỷ")]
    [InlineData("Form.TargetDate", "", "hạn đạt")]
    [InlineData("Form.TargetDate", "0001-01-01", "năm 1945")]
    [InlineData("Form.TargetSource", "", "văn bản hay cơ quan")]
    [InlineData("Form.TargetUrl", "javascript:alert(1)", "không phải địa chỉ bài nào")]
    [InlineData("Form.TargetUrl", "/khong-co", "không phải địa chỉ bài nào")]
    [InlineData("Form.Unit", " ", "đơn vị tính")]
    [InlineData("Form.Direction", "sideways", "chiều mong muốn")]
    [InlineData("Form.Frequency", "century", "chiều mong muốn")]
    [InlineData("Form.Pillar", "khong-co", "không có trụ cột")]
    [InlineData("Form.Order", "-1", "không phải số nguyên")]
    [InlineData("Form.Key", "Chữ Hoa", "chưa đúng")]
    [InlineData("Form.Name", "a\u0007b", "ký tự điều khiển")]
    public async Task What_cannot_be_is_refused_with_what_to_do_and_stays_in_the_form(string field, string typed, string message)
    {
        var editor = await PersonAsync(Role.Editor);
        var fields = Typed([("Form.Key", NewKey()), ("Form.Name", "Kinh tế số"), ("Form.Unit", "%"), .. Target]);
        fields[field] = [typed];
        var refused = await editor.SubmitAsync((await editor.GetAsync("/desk/indicators/edit")).Form("#definition"), fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(message, refused.Notice, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(field == "Form.Name" ? "%" : "Kinh tế số", refused.ValueOf(field == "Form.Name" ? "Form.Unit" : "Form.Name"));
    }

    [Theory]
    [InlineData("", "5", "Niên giám", "phải có ngày")]
    [InlineData("2022-12-31", "", "Niên giám", "không phải một số")]
    [InlineData("2022-12-31", "5", " ", "chưa ghi nguồn")]
    public async Task A_value_without_day_number_or_source_is_refused_and_the_rest_stays(string date, string value, string source, string message)
    {
        var editor = await PersonAsync(Role.Editor);
        var key = NewKey();
        await MakeAsync(editor, key);
        var refused = await MeasureAsync(editor, key, date, value, ("Observation.Source", source), ("Observation.Note", "Ghi chú"));
        Assert.Contains(message, refused.Notice, StringComparison.Ordinal);
        Assert.Equal(("Kinh tế số", "Ghi chú"), (refused.ValueOf("Form.Name"), refused.ValueOf("Observation.Note")));
    }

    [Fact]
    public async Task The_table_names_sources_and_holds_no_formula()
    {
        var editor = await PersonAsync(Role.Editor);
        var key = NewKey();
        await MakeAsync(editor, key, ("Form.Published", "true"), ("Form.Frequency", "quarter"), Target[0], Target[1], Target[3]);
        await MeasureAsync(editor, key, "2022-08-01", "-18,5", ("Observation.Source", "=HYPERLINK(\"x\")"), ("Observation.Note", "@cmd"));
        using var answer = await Client.GetAsync($"/api/v1/indicators/{key}/observations.csv", Cancellation);
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal($"{key}.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(
            $"indicator,date,value,unit,status,source,source_url,note\r\n{key},2022-09-30,-18.5,percent,final,\"'=HYPERLINK(\"\"x\"\")\",,'@cmd\r\n",
            (await answer.Content.ReadAsStringAsync(Cancellation)).TrimStart('\uFEFF'));
    }

    [Fact]
    public async Task The_document_that_set_a_target_is_named_by_what_it_is_now()
    {
        var newsroom = ActivatorUtilities.CreateInstance<Newsroom>(Host.Services);
        var id = await newsroom.PublishNewAsync(Newsroom.News($"Chỉ thị {NewKey()}"));
        string path;
        await using (var db = OpenDatabase())
            path = (await db.LiveArticles.AsNoTracking().SingleAsync(l => l.ArticleId == id, Cancellation)).Path;
        var editor = await PersonAsync(Role.Editor);
        var key = NewKey();
        var made = await MakeAsync(editor, key, [("Form.Published", "true"), ("Form.TargetUrl", path), .. Target]);
        Assert.True(made.Location is not null, made.Notice);
        Assert.Equal(new IndicatorSource("Chỉ thị 17", path, id), (await ReadAsync(key))!.Target!.Source);

        await Host.Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(id, null, "Thử", Actor.CommandLine, Cancellation);
        Assert.Equal(new IndicatorSource("Chỉ thị 17"), (await ReadAsync(key))!.Target!.Source);
    }

    [Fact]
    public async Task What_says_nothing_is_not_published_and_what_is_not_published_is_not_delivered()
    {
        var editor = await PersonAsync(Role.Editor);
        var key = NewKey();
        Assert.Contains("chưa công bố được", (await MakeAsync(editor, key, ("Form.Published", "true"))).Notice, StringComparison.Ordinal);
        await MakeAsync(editor, key, Target);
        Assert.Null(await ReadAsync(key));
        var list = await Client.GetFromJsonAsync<ListPage<Delivered>>("/api/v1/indicators", PortalJson.Options, Cancellation);
        Assert.DoesNotContain(list!.Items, i => i.Key == key);
    }

    [Fact]
    public async Task The_sample_is_imported_once_and_marked_as_illustration()
    {
        var import = Host.Services.GetRequiredService<ImportedTaxonomies>();
        foreach (var pillar in new[] { "kinh-te-so", "chinh-quyen-so" })
        {
            await using var db = OpenDatabase();
            db.Terms.Add(new Cms.Taxonomies.Term { Kind = "pillars", Slug = pillar, Name = pillar });
            await db.SaveChangesAsync(Cancellation);
        }

        var file = Path.Combine(Repository.Root, "content", "indicators.yaml");
        Assert.Equal(ImportOutcome.Updated, await import.ImportIndicatorsAsync(file, Cancellation));
        Assert.Equal(ImportOutcome.Unchanged, await import.ImportIndicatorsAsync(file, Cancellation));
        var indicator = (await ReadAsync("kinh-te-so-trong-grdp"))!;
        Assert.Equal((25.0, new DateOnly(2025, 12, 31), true), (indicator.Target!.Value, indicator.Target.Date, indicator.Target.Approximate));
        Assert.All(indicator.Observations, o => Assert.Equal("Số liệu minh họa", o.Source.Name));
    }

    private static string NewKey() => $"chi-tieu-{Guid.CreateVersion7():N}"[..40];

    private static async Task<DeskAnswer> MakeAsync(DeskVisitor person, string key, params (string, string)[] more) =>
        await person.SubmitAsync(
            (await person.GetAsync("/desk/indicators/edit")).Form("#definition"), Typed([("Form.Key", key), ("Form.Name", "Kinh tế số"), ("Form.Unit", "%"), .. more]));

    private static async Task<DeskAnswer> MeasureAsync(DeskVisitor person, string key, string date, string value, params (string Name, string Text)[] more)
    {
        var fields = Typed(("Observation.Date", date), ("Observation.Value", value), ("Observation.Source", "Niên giám"));
        foreach (var (name, text) in more)
            fields[name] = [text];
        return await person.SubmitAsync((await person.GetAsync($"/desk/indicators/edit/{key}")).Form("#observe"), fields);
    }

    private async Task<Delivered?> ReadAsync(string key)
    {
        using var answer = await Client.GetAsync($"/api/v1/indicators/{key}", Cancellation);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : await answer.Content.ReadFromJsonAsync<Delivered>(PortalJson.Options, Cancellation);
    }
}
