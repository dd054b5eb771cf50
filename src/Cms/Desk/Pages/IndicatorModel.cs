using CommsPortal.Cms.Desk.Definitions;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Indicators;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Indicators;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Term = CommsPortal.Cms.Taxonomies.Term;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>One indicator: made, changed, measured, withdrawn, brought back as it was.</summary>
[RequirePermission(Permission.ManageTaxonomies)]
public sealed class IndicatorModel(PortalDbContext db, DefineIndicators define, Vocabulary vocabulary) : DefinitionPage<IndicatorForm>
{
    private const int LongestKey = 90;

    /// <summary>The key of the indicator; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "slug")]
    public string? Address { get; set; }

    [BindProperty]
    public ObservationForm Observation { get; set; } = new();

    public IndicatorDefinition? Stored { get; private set; }

    public IReadOnlyList<Revision> Revisions { get; private set; } = [];

    public IEnumerable<Term> Pillars => vocabulary.Terms(TaxonomyKind.Pillars);

    private int Version { get; set; }

    /// <param name="of">Day of the observation to change.</param>
    public async Task<IActionResult> OnGetAsync(DateOnly? of)
    {
        if (!await FindAsync())
            return NotFound();
        Form = Stored is null ? new IndicatorForm() : IndicatorForm.Of(Stored, Version);
        if (Stored?.Observations.FirstOrDefault(o => o.Date == of) is { } chosen)
            Observation = ObservationForm.Of(chosen);
        else if (Stored?.Observations is [.., var last])
            (Observation.Source, Observation.SourceUrl) = (last.Source, last.SourceUrl);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async () =>
    {
        var key = Address ?? TermForm.Text(Form.Key) ?? Slug.From(Form.Name ?? "", LongestKey);
        await DefineAsync(Form.Read(key, Stored?.Observations ?? []));
        return Done(DeskPaths.Indicator(key), "Đã lưu.");
    });

    public Task<IActionResult> OnPostObserveAsync() => DoStoredAsync(async stored =>
    {
        var observation = Observation.Read();
        var date = Periods.EndOf(observation.Date, stored.Frequency);
        await DefineAsync(stored with { Observations = [.. stored.Observations.Where(o => o.Date != date), observation] });
        return $"Đã ghi số liệu {Periods.Show(date, stored.Frequency)}.";
    });

    public Task<IActionResult> OnPostRemoveAsync(DateOnly date) => DoStoredAsync(async stored =>
    {
        await DefineAsync(stored with { Observations = [.. stored.Observations.Where(o => o.Date != date)] });
        return $"Đã bỏ số liệu {Periods.Show(date, stored.Frequency)}; lịch sử còn giữ.";
    });

    public Task<IActionResult> OnPostWithdrawAsync() => DoStoredAsync(async stored =>
    {
        await DefineAsync(stored with { Published = false });
        return "Đã rút khỏi trang; số liệu còn nguyên ở đây.";
    });

    public Task<IActionResult> OnPostRestoreAsync(int number) => DoStoredAsync(async stored =>
    {
        var former = await RevisionLog.FindAsync<IndicatorDefinition>(db, RevisionSubject.Indicator, stored.Key, number, Cancellation)
            ?? throw new EditorialException(ProblemCode.NotFound, $"Không có phiên bản {number}.");
        await DefineAsync(former, $"restore {number}");
        return $"Đã đưa về phiên bản {number}.";
    });

    protected override async Task<bool> FindAsync()
    {
        await vocabulary.LoadAsync(Cancellation);
        var stored = await db.Indicators.AsNoTracking().Include(i => i.Observations).SingleOrDefaultAsync(i => i.Key == Address, Cancellation);
        if (stored is null)
            return Address is null;
        (Stored, Version) = (IndicatorDefinition.Of(stored), stored.Version);
        Revisions = await RevisionLog.ReadAsync(db, RevisionSubject.Indicator, stored.Key, Cancellation);
        return true;
    }

    /// <summary>Does something beside the main form, which then shows what is stored.</summary>
    /// <param name="act">Gives what to say when it is done.</param>
    private Task<IActionResult> DoStoredAsync(Func<IndicatorDefinition, Task<string>> act) => DoAsync(async () =>
    {
        if (Stored is not { } stored)
            return NotFound();
        Form = IndicatorForm.Of(stored, Form.Version);
        return Done(DeskPaths.Indicator(stored.Key), await act(stored));
    });

    private Task<int> DefineAsync(IndicatorDefinition indicator, string? note = null) =>
        define.ExecuteAsync([indicator], Actor, Cancellation, Form.Version, note);
}
