using System.Globalization;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Royalties;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The sheet of a month: what is proposed and approved for each article, and what each person gets.</summary>
[RequirePermission(Permission.ManageRoyalties, Permission.ApproveRoyalties)]
public sealed class RoyaltiesModel(RoyaltySheets sheets, ApproveRoyalties approve, RoyaltyFile file, IOptions<NominationsOptions> office, TimeProvider time) : DeskPage
{
    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private set; }

    public SheetTotals Totals { get; private set; } = null!;

    public IReadOnlyList<RoyaltyRow> Rows { get; private set; } = [];

    public IReadOnlyList<PersonTotal> People { get; private set; } = [];

    public bool IsLater { get; private set; }

    /// <summary>Where the next page begins; null after the last.</summary>
    public Guid? Next { get; private set; }

    public bool MayPropose => Actor.May(Permission.ManageRoyalties);

    /// <summary>Whether there is anything on the page that this person may approve.</summary>
    public bool HasWaiting => Rows.Any(MayApprove);

    public bool MayApprove(RoyaltyRow row) =>
        Actor.May(Permission.ApproveRoyalties) && row.Royalty is { ApprovedAt: null } royalty && royalty.ProposedById != Actor.Id;

    public async Task OnGetAsync() => await ReadAsync();

    public async Task<IActionResult> OnPostApproveAsync()
    {
        try
        {
            var seen = Request.Form["item"].Select(Seen).OfType<(Guid Id, int Version)>().DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Version);
            await approve.ExecuteAsync(seen, Actor, Cancellation);
            return Done(UrlOf(MonthIn(Request.Query["month"])), $"Đã duyệt {seen.Count} khoản. Các khoản này không đổi được nữa.");
        }
        catch (EditorialException refused)
        {
            await ReadAsync();
            return Refuse(refused.Message, refused.Code == Contracts.Problems.ProblemCode.VersionConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
    }

    public async Task<IActionResult> OnGetExportAsync(string format)
    {
        Month = MonthIn(Request.Query["month"]);
        var (rows, people) = (await sheets.ApprovedAsync(Month, Actor, Cancellation), await sheets.PeopleAsync(Month, Actor, Cancellation));
        return file.TryWrite(Month, rows, people, office.Value, format) is { } written ? File(written.Bytes, written.ContentType, written.Name) : NotFound();
    }

    public static string UrlOf(DateOnly month, string? handler = null, string? format = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{DeskPaths.Royalties}?month={month:yyyy-MM}{(handler is null ? "" : "&handler=" + handler)}{(format is null ? "" : "&format=" + format)}");

    private async Task ReadAsync()
    {
        Month = MonthIn(Request.Query["month"]);
        var after = Guid.TryParse(Request.Query["after"], out var id) ? id : (Guid?)null;
        var rows = await sheets.ListAsync(Month, after, Actor, Cancellation);
        (Rows, IsLater) = ([.. rows.Take(RoyaltySheets.PageSize)], after is not null);
        Next = rows.Count > RoyaltySheets.PageSize ? Rows[^1].ArticleId : null;
        Totals = await sheets.TotalsAsync(Month, Actor, Cancellation);
        People = await sheets.PeopleAsync(Month, Actor, Cancellation);
    }

    // An address that makes no sense is the present month.
    private DateOnly MonthIn(string? text)
    {
        var today = Clock.DayOf(time.Now());
        return DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= 1990 and <= 2199
            ? month : new DateOnly(today.Year, today.Month, 1);
    }

    private static (Guid Id, int Version)? Seen(string? item) =>
        item?.Split(':') is [var id, var version] && Guid.TryParse(id, out var article) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (article, number) : null;
}
