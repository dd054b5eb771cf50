using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Nominations.Duplicates;
using CommsPortal.Cms.Nominations.Files;
using CommsPortal.Cms.Nominations.Forms;
using CommsPortal.Cms.Nominations.Verbs;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The form in which a unit nominates, one step a page. Every step keeps what it was sent before anything else happens.</summary>
[RequirePermission(Permission.Nominate)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestPost)]
[RequestSizeLimit(LargestPost)]
public sealed class NominationFormModel(PortalDbContext db, Vocabulary vocabulary, SaveNomination save) : DeskPage
{
    private const long LargestPost = 256L * 1024 * 1024;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "step")]
    public string? StepCode { get; set; }

    public NominationStep Step { get; private set; } = NominationStep.All[0];

    public Nomination Nomination { get; private set; } = null!;

    public NominationContent Said { get; private set; } = new();

    public IReadOnlyList<NominationFile> Files { get; private set; } = [];

    public IReadOnlyList<PossibleDuplicate> Duplicates { get; private set; } = [];

    /// <summary>What is missing, by field; filled when somebody tried to send it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Missing { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What became of files that were refused.</summary>
    public List<string> Refused { get; } = [];

    public Vocabulary Words => vocabulary;

    /// <summary>What stands in a field: what was typed when it could not be kept, otherwise what is stored.</summary>
    public string? Typed(string name, string? stored) =>
        Refusal is not null && Request.HasFormContentType && Request.Form.ContainsKey(name) ? Request.Form[name].ToString() : stored;

    public string? MissingOf(string field) => Missing.TryGetValue(field, out var messages) ? string.Join(" ", messages) : null;

    /// <summary>The organisations for which the person may speak.</summary>
    public IEnumerable<Taxonomies.Term> Units => vocabulary.Terms(TaxonomyKind.Organisations).Where(t => Actor.MayWorkFor(t.Slug));

    /// <summary>The table of results as typed, with empty rows to fill in.</summary>
    public IReadOnlyList<MeasuredResult> Rows()
    {
        var rows = Said.Results.ToList();
        if (Refusal is not null && Request.HasFormContentType && Request.Form.ContainsKey("indicator"))
        {
            string? Cell(string name, int row) => Request.Form[name].ElementAtOrDefault(row);
            rows = Enumerable.Range(0, Math.Min(Request.Form["indicator"].Count, 20)).Select(i => new MeasuredResult
            {
                Indicator = Cell("indicator", i) ?? "",
                Before = Cell("before", i),
                After = Cell("after", i),
                Unit = Cell("measure", i),
                Source = Cell("source", i),
            }).ToList();
        }

        return [.. rows, .. Enumerable.Range(0, Math.Max(1, 3 - rows.Count)).Select(_ => new MeasuredResult())];
    }

    public async Task<IActionResult> OnGetAsync([FromServices] FindDuplicates duplicates)
    {
        if (await ShowAsync() is not PageResult page)
            return NotFound();
        if (Step.Code == NominationStep.Review || Step.Number == 2)
            Duplicates = await duplicates.ExecuteAsync(Nomination, Actor, Cancellation);
        return page;
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, [FromServices] HoldFile hold, [FromServices] DescribeFiles describe)
    {
        if (!await FindAsync())
            return NotFound();
        try
        {
            await KeepAsync(describe);
        }
        catch (EditorialException refused)
        {
            return await ShowRefusalAsync(refused.Message);
        }

        foreach (var file in files.Take(HoldFile.MostFiles))
            await HoldAsync(hold, file);
        if (Refused.Count > 0 || Request.Form["do"] == "stay")
            return await ShowAsync();
        var next = Request.Form["do"] == "back" ? Step.Previous : Step.Next;
        return Request.Form["do"] == "later"
            ? Done(DeskPaths.Nominations, "Đã lưu bản nháp. Bạn có thể quay lại viết tiếp bất cứ lúc nào.")
            : LocalRedirect(DeskPaths.EditNomination(Id, (next ?? Step).Code));
    }

    /// <summary>What a script sends while somebody types.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync([FromServices] DescribeFiles describe)
    {
        if (!await FindAsync())
            return NotFound();
        try
        {
            await KeepAsync(describe);
            return new NoContentResult();
        }
        catch (EditorialException refused)
        {
            return new ContentResult { StatusCode = StatusCodes.Status422UnprocessableEntity, Content = refused.Message, ContentType = "text/plain; charset=utf-8" };
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid file, [FromServices] RemoveFile remove)
    {
        if (!await FindAsync())
            return NotFound();
        await remove.ExecuteAsync(Id, file, Actor, Cancellation);
        return Done(DeskPaths.EditNomination(Id, NominationStep.Files), "Đã bỏ tệp.");
    }

    public async Task<IActionResult> OnPostDiscardAsync([FromServices] DiscardNomination discard)
    {
        if (!await FindAsync())
            return NotFound();
        await discard.ExecuteAsync(Id, Actor, Cancellation);
        return Done(DeskPaths.Nominations, "Đã bỏ bản nháp.");
    }

    public async Task<IActionResult> OnPostSubmitAsync([FromServices] SubmitNomination submit)
    {
        if (!await FindAsync())
            return NotFound();
        try
        {
            await submit.ExecuteAsync(Id, Actor, Cancellation);
            return Done(DeskPaths.Nomination(Id), "Đã gửi đề cử cho tòa soạn. Bạn theo dõi việc xử lý ở trang này.");
        }
        catch (InvalidContentException invalid)
        {
            Missing = invalid.Errors.ByPath;
            return await ShowRefusalAsync("Chưa gửi được: còn thiếu vài thông tin dưới đây.");
        }
        catch (EditorialException refused)
        {
            return await ShowRefusalAsync(refused.Message);
        }
    }

    private async Task KeepAsync(DescribeFiles describe)
    {
        var posted = new PostedNomination(Request.Form);
        await save.ExecuteAsync(Id, posted.Organisation, content => posted.Apply(Step, content), Actor, Cancellation);
        if (Step.Code != NominationStep.Files)
            return;
        var said = Request.Form.Keys.Where(k => k.StartsWith("caption-", StringComparison.Ordinal) && Guid.TryParse(k[8..], out _))
            .ToDictionary(k => Guid.Parse(k[8..]), k => ((string?)Request.Form[k], Request.Form["internal-" + k[8..]] == "true"));
        if (said.Count > 0)
            await describe.ExecuteAsync(Id, said, Actor, Cancellation);
    }

    private async Task HoldAsync(HoldFile hold, IFormFile file)
    {
        try
        {
            await using var content = file.OpenReadStream();
            await hold.ExecuteAsync(Id, content, file.FileName, null, false, Actor, Cancellation);
        }
        catch (EditorialException refused)
        {
            Refused.Add($"{Path.GetFileName(file.FileName)}: {refused.Message}");
        }
    }

    private async Task<bool> FindAsync()
    {
        if (NominationStep.Find(StepCode ?? NominationStep.All[0].Code) is not { } step)
            return false;
        Step = step;
        var nomination = await db.Nominations.AsNoTracking().VisibleTo(Actor).SingleOrDefaultAsync(n => n.Id == Id, Cancellation);
        if (nomination is null || !NominationScope.MayWrite(nomination, Actor))
            return false;
        (Nomination, Said) = (nomination, NominationContent.Read(nomination.Content));
        return true;
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (!await FindAsync())
            return NotFound();
        await vocabulary.LoadAsync(Cancellation);
        Files = await db.NominationFiles.AsNoTracking().Where(f => f.NominationId == Id).OrderBy(f => f.UploadedAt).ThenBy(f => f.Id).ToListAsync(Cancellation);
        return Page();
    }

    private Task<IActionResult> ShowRefusalAsync(string message) => RefuseAsync(message, ShowAsync);
}
