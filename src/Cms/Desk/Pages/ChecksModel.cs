using System.Globalization;
using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Checks.Settings;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What each check before publication means, for the administrator to decide.</summary>
[RequirePermission(Permission.ManageChecks)]
public sealed class ChecksModel(PortalDbContext db, ArticleChecks checks, ChangeCheckSettings change) : DeskPage
{
    /// <summary>One check as the page shows it: what holds, or what was typed.</summary>
    public sealed record Row(CheckDescription Check, CheckSeverity Severity, string Option, CheckSetting? Set)
    {
        public int Seen => Set?.Version ?? 0;
    }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var wanted = checks.All.Where(c => Request.Form.ContainsKey("severity." + c.Code)).Select(Posted).ToList();
        try
        {
            var changed = await change.ExecuteAsync(wanted, Actor, Cancellation);
            return Done(DeskPaths.Checks, changed == 0 ? "Không có gì thay đổi." : $"Đã lưu {changed} mục.");
        }
        catch (EditorialException refused)
        {
            await ReadAsync();
            // What was typed stays; after a conflict the versions are those that are stored now.
            Rows = Rows.Select(r => wanted.FirstOrDefault(w => w.Code == r.Check.Code) is { } typed
                ? r with { Severity = typed.Severity, Option = typed.Option ?? r.Option }
                : r).ToList();
            return Refuse(refused.Message, refused.Code == Contracts.Problems.ProblemCode.VersionConflict
                ? StatusCodes.Status409Conflict
                : StatusCodes.Status422UnprocessableEntity);
        }
    }

    public static string NameOf(CheckSeverity severity) => severity switch
    {
        CheckSeverity.Error => "Lỗi: cản đăng",
        CheckSeverity.Warning => "Cảnh báo: phải ghi nhận",
        _ => "Tắt",
    };

    private CheckChange Posted(CheckDescription check)
    {
        var severity = Enum.TryParse<CheckSeverity>(Request.Form["severity." + check.Code], out var read) && Enum.IsDefined(read)
            ? read
            : check.Default;
        var seen = int.TryParse(Request.Form["seen." + check.Code], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : 0;
        return new CheckChange(check.Code, severity, check.Option is null ? null : Request.Form["option." + check.Code].ToString(), seen);
    }

    private async Task ReadAsync()
    {
        var settings = await CheckSettings.ReadAsync(db, Cancellation);
        Rows = checks.All.Select(c => new Row(
            c, settings.SeverityOf(c), settings.Options.GetValueOrDefault(c.Code) ?? c.Option?.Default ?? "", settings.RowOf(c.Code)))
                .ToList();
    }
}
