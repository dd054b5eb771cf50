using System.Text.Json;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Columns;
using Microsoft.AspNetCore.Mvc;
using Column = CommsPortal.Cms.Columns.Column;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Columns and taxonomies, to look at and to go on to edit.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class TaxonomiesModel(Vocabulary vocabulary, OrderDefinitions order) : DeskPage
{
    private static readonly Dictionary<string, string> Days = new()
    {
        ["monday"] = "thứ hai",
        ["tuesday"] = "thứ ba",
        ["wednesday"] = "thứ tư",
        ["thursday"] = "thứ năm",
        ["friday"] = "thứ sáu",
        ["saturday"] = "thứ bảy",
        ["sunday"] = "chủ nhật",
    };

    /// <summary>English names of days, as cadences have them, with the Vietnamese ones, from Monday on.</summary>
    public static IEnumerable<KeyValuePair<string, string>> DayNames => Days;

    public Vocabulary Vocabulary => vocabulary;

    public Task OnGetAsync() => vocabulary.LoadAsync(Cancellation);

    /// <summary>Moves a column among the columns.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string slug, int by)
    {
        try
        {
            await order.MoveAsync(DefinitionUsage.ColumnsKind, slug, Math.Sign(by), Actor, Cancellation);
            return LocalRedirect(DeskPaths.Taxonomies);
        }
        catch (EditorialException refused)
        {
            await OnGetAsync();
            return Refuse(refused.Message, StatusCodes.Status403Forbidden);
        }
    }

    public static string CadenceOf(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var cadence = JsonSerializer.Deserialize<Cadence>(column.Cadence, PortalJson.Options);
        return cadence switch
        {
            { Kind: "weekly", Days: { Count: > 0 } days } => "hằng tuần: " + string.Join(", ", days.Select(d => Days.GetValueOrDefault(d, d))),
            { Kind: "monthly", Day: { } day } => $"ngày {day} hằng tháng",
            _ => "",
        };
    }

    public static string TitleOf(string kind) => kind switch
    {
        "pillars" => "Trụ cột",
        "sectors" => "Lĩnh vực",
        "localities" => "Địa phương",
        "organisations" => "Đơn vị",
        "audiences" => "Đối tượng",
        _ => kind,
    };
}
