using System.Globalization;
using CommsPortal.Cms.Csv;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Licences;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The published pages that use files whose licence is over or soon will be, as a page and as a table to download.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class MediaLicencesModel(LicenceReport report, IOptions<PortalOptions> portal, TimeProvider time) : DeskPage
{
    /// <summary>Most rows of the page; the table to download has more.</summary>
    public const int MaxShown = 200;

    /// <summary>Days ahead: 0 for what is over, else one of <see cref="Spans"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = LicenceTerm.WarningDays;

    public static IReadOnlyList<int> Spans { get; } = [0, LicenceTerm.WarningDays, 90, 365];

    public IReadOnlyList<LicenceReportRow> Rows { get; private set; } = [];

    public DateOnly Today => Clock.DayOf(time.GetUtcNow());

    public static string TitleOf(int days) => days == 0 ? "Đã hết hạn" : $"Hết hạn trong {days} ngày tới";

    public async Task OnGetAsync() => Rows = await report.ReadAsync(Until, MaxShown, Cancellation);

    public async Task<IActionResult> OnGetCsvAsync()
    {
        var rows = await report.ReadAsync(Until, LicenceReport.MaxRows, Cancellation);
        var table = CsvTable.Write(
            ["Tệp", "Giấy phép", "Hết hạn sau ngày", "Tình trạng", "Bài", "Địa chỉ trang", "Tệp trong thư viện"],
            rows.Select(r => (IReadOnlyList<string?>)
            [
                r.FileName, r.Licence, r.ExpiresOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StateOf(r), r.Headline, SiteUrl(r),
                portal.Value.CmsBaseUrl.TrimEnd('/') + DeskPaths.MediaItem(r.MediaId),
            ]));
        return File(table, CsvTable.ContentType, string.Create(CultureInfo.InvariantCulture, $"giay-phep-{Today:yyyy-MM-dd}.csv"));
    }

    public string StateOf(LicenceReportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.ExpiresOn < Today ? "Đã hết hạn" : "Sắp hết hạn";
    }

    public string SiteUrl(LicenceReportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return portal.Value.SiteBaseUrl.TrimEnd('/') + row.Path;
    }

    private DateOnly Until
    {
        get
        {
            if (!Spans.Contains(Days))
                Days = LicenceTerm.WarningDays;
            return Today.AddDays(Days == 0 ? -1 : Days);
        }
    }
}
