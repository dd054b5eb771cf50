using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;
using Term = CommsPortal.Cms.Taxonomies.Term;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>The terms and columns that forms and lists offer; read once a request.</summary>
public sealed class Vocabulary(PortalDbContext db, TimeProvider time)
{
    private ILookup<string, Term> terms = Array.Empty<Term>().ToLookup(t => t.Kind);

    public IReadOnlyList<Column> Columns { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var all = await db.Terms.AsNoTracking().OrderBy(t => t.Order).ThenBy(t => t.Slug).ToListAsync(cancellationToken);
        terms = all.ToLookup(t => t.Kind);
        Columns = await db.Columns.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Slug).ToListAsync(cancellationToken);
    }

    /// <summary>The terms of a taxonomy, those in force first.</summary>
    public IEnumerable<Term> Terms(string? kind) => terms[kind ?? ""].OrderByDescending(IsInForce);

    /// <summary>The terms of a taxonomy in their order.</summary>
    public IEnumerable<Term> InOrder(string kind) => terms[kind];

    public string NameOf(string? kind, string slug) => terms[kind ?? ""].FirstOrDefault(t => t.Slug == slug)?.Name ?? slug;

    public string NameOfOffice(string? slug) => slug is null ? "Mọi đơn vị" : NameOf(TaxonomyKind.Organisations, slug);

    public string NameOfColumn(string slug) => Columns.FirstOrDefault(c => c.Slug == slug)?.Name ?? slug;

    public bool IsInForce(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.Now(), Clock.HoChiMinhCity).DateTime);
        return (term.ValidFrom is null || term.ValidFrom <= today) && (term.ValidTo is null || term.ValidTo >= today);
    }
}
