using System.Globalization;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Calendar;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Which pillars lack stories of which sectors or localities in a quarter; every number opens its articles.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class GapMapModel(GapMapReader reader, TimeProvider time) : DeskPage
{
    public Quarter Quarter { get; private set; } = null!;

    /// <summary>What stands in the rows: <see cref="TaxonomyKind.Sectors"/> or <see cref="TaxonomyKind.Localities"/>.</summary>
    public string Kind { get; private set; } = TaxonomyKind.Sectors;

    public GapMap Map { get; private set; } = new([], [], []);

    /// <summary>The pillar and the row of the number that was opened; null when none was.</summary>
    public (string? Pillar, string? Row)? Opened { get; private set; }

    public IReadOnlyList<ArticleRow> Articles { get; private set; } = [];

    public DateOnly Today => Clock.DayOf(time.Now());

    /// <summary>The rows with any story, or all where there are few.</summary>
    public IEnumerable<Taxonomies.Term> Told => Kind == TaxonomyKind.Sectors ? Map.Rows : Map.Rows.Where(r => Map[null, r.Slug] > 0);

    /// <summary>The rows that are only named, since they have no story at all.</summary>
    public IReadOnlyList<Taxonomies.Term> Untold => [.. Map.Rows.Except(Told)];

    public async Task OnGetAsync()
    {
        Quarter = Quarter.Read(Request.Query["quarter"], Today);
        Kind = Request.Query["rows"] == TaxonomyKind.Localities ? TaxonomyKind.Localities : TaxonomyKind.Sectors;
        Map = await reader.ReadAsync(Quarter, Kind, Cancellation);
        var (pillar, row) = (Known(Map.Pillars, Request.Query["pillar"]), Known(Map.Rows, Request.Query["row"]));
        if (pillar is null && row is null)
            return;
        Opened = (pillar, row);
        Articles = await reader.ListAsync(Quarter, Kind, pillar, row, Actor, Cancellation);
    }

    public static string UrlOf(Quarter quarter, string kind, string? pillar = null, string? row = null)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        var query = new QueryBuilder { { "quarter", quarter.Machine }, { "rows", kind } };
        if (pillar is not null)
            query.Add("pillar", pillar);
        if (row is not null)
            query.Add("row", row);
        return DeskPaths.GapMap + query.ToQueryString() + (pillar is null && row is null ? "" : "#list");
    }

    public static string Number(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));

    public string NameOf(string? pillar, string? row) => string.Join(
        " × ", Map.Pillars.Where(p => p.Slug == pillar).Concat(Map.Rows.Where(r => r.Slug == row)).Select(t => t.Name));

    private static string? Known(IReadOnlyList<Taxonomies.Term> terms, string? slug) => terms.FirstOrDefault(t => t.Slug == slug)?.Slug;
}
