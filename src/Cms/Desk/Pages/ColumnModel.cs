using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Desk.Definitions;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.AspNetCore.Mvc;
using Term = CommsPortal.Cms.Taxonomies.Term;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>One column: made, changed, ended, brought back as it was, deleted while nothing uses it.</summary>
[RequirePermission(Permission.ManageTaxonomies)]
public sealed class ColumnModel(PortalDbContext db, DefineColumns define, RemoveDefinition remove, DefinitionUsage usage, Vocabulary vocabulary) : DefinitionPage<ColumnForm>
{
    /// <summary>The slug of the column; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "slug")]
    public string? Address { get; set; }

    public Column? Stored { get; private set; }

    public IReadOnlyList<(string What, int Count)> Usage { get; private set; } = [];

    public IReadOnlyList<Revision> Revisions { get; private set; } = [];

    public IEnumerable<Term> Organisations => vocabulary.Terms(TaxonomyKind.Organisations);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();
        Form = Stored is null ? new ColumnForm() : ColumnForm.Of(ColumnDefinition.Of(Stored), Stored.Version);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async () =>
    {
        var slug = Address ?? TermForm.Text(Form.Slug) ?? Slug.From(Form.Name ?? "", 100);
        await DefineAsync(Form.Read(slug), null);
        return Done(DeskPaths.Column(slug), "Đã lưu.");
    });

    public Task<IActionResult> OnPostRestoreAsync(int number) => DoAsync(async () =>
    {
        var former = await RevisionLog.FindAsync<ColumnDefinition>(db, RevisionSubject.Column, Address ?? "", number, Cancellation)
            ?? throw new EditorialException(ProblemCode.NotFound, $"Không có phiên bản {number}.");
        await DefineAsync(former, $"restore {number}");
        return Done(DeskPaths.Column(Address), $"Đã đưa về phiên bản {number}.");
    });

    public Task<IActionResult> OnPostDeleteAsync() => DoAsync(async () =>
    {
        await remove.ExecuteAsync(DefinitionUsage.ColumnsKind, Address ?? "", Form.Version, Actor, Cancellation);
        return Done(DeskPaths.Taxonomies, "Đã xóa chuyên mục chưa dùng.");
    });

    private Task<int> DefineAsync(ColumnDefinition column, string? note)
    {
        if (column.Description.Length > 2_000 || column.Owner.Length > 200)
            throw new EditorialException(ProblemCode.InvalidContent, "Có ô quá dài: giới thiệu nhiều nhất 2.000 ký tự, phụ trách 200.");
        return define.ExecuteAsync([column], Actor, Cancellation, seen: new Dictionary<string, int> { [column.Slug] = Form.Version }, note: note);
    }

    protected override async Task<bool> FindAsync()
    {
        await vocabulary.LoadAsync(Cancellation);
        Stored = vocabulary.Columns.FirstOrDefault(c => c.Slug == Address);
        if (Stored is null)
            return Address is null;
        Usage = await usage.CountAsync(DefinitionUsage.ColumnsKind, Stored.Slug, Cancellation);
        Revisions = await RevisionLog.ReadAsync(db, RevisionSubject.Column, Stored.Slug, Cancellation);
        return true;
    }
}
