using System.Globalization;
using CommsPortal.Cms.Csv;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Nominations.Commendation;
using CommsPortal.Cms.Nominations.Verbs;
using CommsPortal.Cms.OfficialDocuments;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Those proposed for commendation: the list, its document and table, and the decision on one or many.</summary>
[RequirePermission(Permission.HandleNominations)]
public sealed class CommendationsModel(CommendationList list, Vocabulary vocabulary, IOptions<NominationsOptions> options, TimeProvider time) : DeskPage
{
    public CommendationFilter Filter { get; private set; } = new(null, null, null, false);

    public IReadOnlyList<CommendationRow> Rows { get; private set; } = [];

    public Vocabulary Words => vocabulary;

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnGetDocxAsync()
    {
        await ReadAsync();
        return File(CommendationExport.Docx(Rows, Filter, options.Value), OfficialDocumentWriter.ContentType, Name("docx"));
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        await ReadAsync();
        return File(CommendationExport.Csv(Rows), CsvTable.ContentType, Name("csv"));
    }

    public async Task<IActionResult> OnPostAsync(List<Guid> chosen, string? number, string? date, [FromServices] RecordDecision record)
    {
        await ReadAsync();
        if (chosen.Count == 0)
            return Refuse("Hãy chọn ít nhất một gương trong danh sách.");
        var done = 0;
        foreach (var id in chosen.Distinct().Take(CommendationList.Most))
        {
            try
            {
                await record.ExecuteAsync(id, null, number, CommendationFilter.Day(date), Actor, Cancellation);
                done++;
            }
            catch (EditorialException refused)
            {
                await ReadAsync();
                return Refuse(done == 0 ? refused.Message : $"Đã ghi cho {done} gương, rồi dừng lại: {refused.Message}");
            }
        }

        return Done(DeskPaths.Commendations + "?decided=1", $"Đã ghi quyết định số {number!.Trim()} cho {done} gương.");
    }

    private async Task ReadAsync()
    {
        Filter = CommendationFilter.Read(Request.Query);
        await vocabulary.LoadAsync(Cancellation);
        Rows = await list.ReadAsync(Filter, Actor, Cancellation);
    }

    private string Name(string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"de-nghi-khen-thuong-{Clock.DayOf(time.GetUtcNow()):yyyy-MM-dd}.{ending}");
}
