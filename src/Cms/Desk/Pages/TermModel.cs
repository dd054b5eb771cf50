using CommsPortal.Cms.Desk.Definitions;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.AspNetCore.Mvc;
using Term = CommsPortal.Cms.Taxonomies.Term;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>One term: made, changed, retired in favour of others, brought back as it was, deleted while nothing uses it.</summary>
[RequirePermission(Permission.ManageTaxonomies)]
public sealed class TermModel(TermWork work) : DefinitionPage<TermForm>
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>The slug of the term; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "slug")]
    public string? Address { get; set; }

    /// <summary>The term as it is stored; null for a new one.</summary>
    public StoredTerm? Stored { get; private set; }

    /// <summary>All terms of the taxonomy, in their order, for predecessors and successors.</summary>
    public IReadOnlyList<Term> Others => Stored is null ? work.Terms : [.. work.Terms.Where(t => t.Slug != Address)];

    public bool HasTime => Kind is TaxonomyKind.Localities or TaxonomyKind.Organisations;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();
        Form = Stored is null ? new TermForm() : TermForm.Of(Stored);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async () =>
    {
        var slug = await work.SaveAsync(Kind, Address, Form, Actor, Cancellation);
        return Done(DeskPaths.Term(Kind, slug), "Đã lưu.");
    });

    /// <summary>Ends the term and names what takes over from it.</summary>
    public Task<IActionResult> OnPostRetireAsync() => DoAsync(async () =>
    {
        await work.RetireAsync(Kind, Address ?? "", Form, Actor, Cancellation);
        return Done(DeskPaths.Term(Kind, Address), "Đã ghi ngày hết hiệu lực và mục kế thừa.");
    });

    public Task<IActionResult> OnPostRestoreAsync(int number) => DoAsync(async () =>
    {
        await work.RestoreAsync(Kind, Address ?? "", number, Form.Version, Actor, Cancellation);
        return Done(DeskPaths.Term(Kind, Address), $"Đã đưa về phiên bản {number}.");
    });

    public Task<IActionResult> OnPostDeleteAsync() => DoAsync(async () =>
    {
        await work.DeleteAsync(Kind, Address ?? "", Form.Version, Actor, Cancellation);
        return Done($"{DeskPaths.Taxonomies}/{Kind}", "Đã xóa mục chưa dùng.");
    });

    protected override async Task<bool> FindAsync()
    {
        if (!TaxonomyKind.All.Contains(Kind))
            return false;
        Stored = await work.ReadAsync(Kind, Address, Cancellation);
        return Address is null || Stored is not null;
    }
}
