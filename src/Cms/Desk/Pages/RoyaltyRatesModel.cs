using System.Globalization;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Royalties;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What is paid for articles of each type.</summary>
[RequirePermission(Permission.ManageRoyalties, Permission.ApproveRoyalties)]
public sealed class RoyaltyRatesModel(PortalDbContext db, SetRoyaltyRate set, ContentTypeRegistry types) : DeskPage
{
    /// <summary>A type with its rate as it is or as it was typed.</summary>
    public sealed record Row(ContentTypeDescriptor Type, string BaseAmount, string Coefficient, RoyaltyRate? Rate);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool MaySet => Actor.May(Permission.ManageRoyalties);

    public Task OnGetAsync() => ReadAsync(typed: null);

    public async Task<IActionResult> OnPostAsync()
    {
        var form = Request.Form;
        try
        {
            var changed = 0;
            foreach (var type in types.All.Where(t => form["base." + t.Name].ToString().Trim().Length > 0))
            {
                if (RoyaltyText.ReadDong(form["base." + type.Name]) is not { } amount)
                    throw Refused($"{type.Title}: mức cơ sở phải là số đồng, ví dụ 200.000.");
                if (RoyaltyText.ReadCoefficient(form["coefficient." + type.Name]) is not { } coefficient)
                    throw Refused($"{type.Title}: hệ số phải là số từ 0 đến 100, ví dụ 1,5.");
                var seen = int.TryParse(form["seen." + type.Name], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
                changed += await set.ExecuteAsync(type.Name, amount, coefficient, seen, Actor, Cancellation) ? 1 : 0;
            }

            return Done(DeskPaths.RoyaltyRates, changed == 0 ? "Không có gì thay đổi." : $"Đã đặt mức cho {changed} loại bài.");
        }
        catch (EditorialException refused)
        {
            await ReadAsync(form);
            return Refuse(refused.Message, refused.Code == Contracts.Problems.ProblemCode.VersionConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
    }

    private async Task ReadAsync(IFormCollection? typed)
    {
        var rates = await RoyaltyRates.CurrentAsync(db, Cancellation);
        Rows = [.. types.All.Select(t => (Type: t, Rate: rates.GetValueOrDefault(t.Name))).Select(r => new Row(
            r.Type,
            typed is not null ? typed["base." + r.Type.Name].ToString() : r.Rate is null ? "" : RoyaltyText.Number(r.Rate.BaseAmount),
            typed is not null ? typed["coefficient." + r.Type.Name].ToString() : RoyaltyText.Coefficient(r.Rate?.Coefficient ?? RoyaltyMath.One),
            r.Rate))];
    }

    private static EditorialException Refused(string message) => new(Contracts.Problems.ProblemCode.InvalidContent, message);
}
