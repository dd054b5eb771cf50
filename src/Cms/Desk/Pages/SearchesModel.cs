using System.Globalization;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Search.Statistics;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What readers search: popular queries and those that find nothing.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class SearchesModel(PortalDbContext db, IOptions<SearchOptions> search, IOptions<PortalOptions> portal, TimeProvider time) : DeskPage
{
    private const int MostOfList = 50;
    private const int UsualPeriod = 30;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>How many days, today included; one of <see cref="Periods"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = UsualPeriod;

    public SearchReport Report { get; private set; } = new(0, 0, [], []);

    public int Minimum => search.Value.StatisticsMinimum;

    /// <summary>False when the operator has switched the counting off.</summary>
    public bool IsCounting => search.Value.StatisticsDays > 0;

    /// <summary>Periods to choose from, none longer than counts are kept.</summary>
    public IReadOnlyList<int> Periods => [.. new[] { 1, 7, UsualPeriod, 90, 365 }.Where(p => p < search.Value.StatisticsDays), search.Value.StatisticsDays];

    public async Task OnGetAsync()
    {
        if (!IsCounting)
            return;
        if (!Periods.Contains(Days))
            Days = Periods.Contains(UsualPeriod) ? UsualPeriod : Periods[^1];
        var from = Clock.DayOf(time.GetUtcNow()).AddDays(1 - Days);
        Report = await SearchReport.ReadAsync(db, from, Minimum, MostOfList, Cancellation);
    }

    public static string TitleOf(int days) => days == 1 ? "Hôm nay" : $"{days} ngày";

    public static string Number(long number) => number.ToString("N0", Vietnamese);

    /// <summary>The query on the site's search page.</summary>
    public string Try(string query) => $"{portal.Value.SiteBaseUrl.TrimEnd('/')}/tim-kiem?q={Uri.EscapeDataString(query)}";
}
