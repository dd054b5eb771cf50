using System.Globalization;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Royalties;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What is paid for one article: proposed by a form until it is approved.</summary>
[RequirePermission(Permission.ManageRoyalties, Permission.ApproveRoyalties)]
public sealed class RoyaltyModel(PortalDbContext db, RoyaltySheets sheets, ProposeRoyalty propose, ContentTypeRegistry types) : DeskPage
{
    /// <summary>One line of the form, as typed.</summary>
    public sealed record Line(string Person, string Percent);

    public RoyaltyRow Row { get; private set; } = null!;

    /// <summary>What is paid for its type now; null when nobody has said.</summary>
    public RoyaltyRate? Rate { get; private set; }

    public string Coefficient { get; private set; } = "";

    public string Note { get; private set; } = "";

    /// <summary>The people of the form, with empty lines for more.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Whether this person may still change it.</summary>
    public bool IsOpen => Actor.May(Permission.ManageRoyalties) && Row.Royalty?.ApprovedAt is null;

    public string TypeName => types.Find(Row.Type)?.Title ?? Row.Type;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Coefficient = RoyaltyText.Coefficient(Row.Royalty?.Coefficient ?? Rate?.Coefficient ?? RoyaltyMath.One);
        Note = Row.Royalty?.Note ?? "";
        var shares = Row.Shares.Count > 0 ? Row.Shares.Select(s => new Line(s.Person, $"{s.Percent}")) : await BylinesAsync(id);
        Lines = Filled(shares);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var form = Request.Form;
        (Coefficient, Note) = (form["coefficient"].ToString(), form["note"].ToString());
        var typed = form["person"].Zip(form["percent"]).Take(RoyaltyShare.MostPeople + 1).Select(p => new Line(p.First ?? "", p.Second ?? "")).Where(l => l.Person.Trim().Length + l.Percent.Trim().Length > 0).ToList();
        Lines = Filled(typed);
        if (RoyaltyText.ReadCoefficient(Coefficient) is not { } coefficient)
            return Refuse("Hệ số phải là số từ 0 đến 100, nhiều nhất hai chữ số sau dấu phẩy, ví dụ 1,5.");
        var seen = int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
        try
        {
            var shares = typed.ConvertAll(l => (l.Person, int.TryParse(l.Percent.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : 0));
            var royalty = await propose.ExecuteAsync(new RoyaltyProposal(id, coefficient, shares, Note, seen), Actor, Cancellation);
            return Done(RoyaltiesModel.UrlOf(royalty.Month), $"Đã đề xuất {RoyaltyText.Dong(royalty.Amount)} cho “{Row.Headline}”. Người khác sẽ duyệt.");
        }
        catch (EditorialException refused)
        {
            await LoadAsync(id);
            return Refuse(refused.Message, refused.Code == Contracts.Problems.ProblemCode.VersionConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await sheets.FindAsync(id, Actor, Cancellation) is not { } row)
            return false;
        (Row, Rate) = (row, await RoyaltyRates.CurrentAsync(db, row.Type, Cancellation));
        return true;
    }

    // Those whom the latest text names, in equal parts, until somebody says otherwise.
    private async Task<IEnumerable<Line>> BylinesAsync(Guid id)
    {
        var text = await db.Editions.AsNoTracking().Where(e => e.ArticleId == id).OrderByDescending(e => e.Number).Select(e => e.Content).FirstAsync(Cancellation);
        var people = ContentJson.Deserialize(types.Get(Row.Type), text).Bylines.Select(b => b.Author.Trim()).Where(a => a.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(RoyaltyShare.MostPeople).ToList();
        return people.Select((p, i) => new Line(p, $"{(100 / people.Count) + (i < 100 % people.Count ? 1 : 0)}"));
    }

    private static List<Line> Filled(IEnumerable<Line> lines)
    {
        var all = lines.ToList();
        while (all.Count < Math.Min(RoyaltyShare.MostPeople, Math.Max(3, all.Count)) || (all.Count < RoyaltyShare.MostPeople && all[^1].Person.Length > 0))
            all.Add(new Line("", ""));
        return all;
    }
}
