using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Definitions;

/// <summary>What people do with one term at the desk, by the verbs that the management API uses too.</summary>
public sealed class TermWork(PortalDbContext db, DefineTerms define, RemoveDefinition remove, DefinitionUsage usage, Vocabulary vocabulary)
{
    private const int LongestText = 2_000;

    private IReadOnlyList<TermDefinition> definitions = [];

    /// <summary>The terms of the taxonomy that was read, in their order.</summary>
    public IReadOnlyList<Term> Terms { get; private set; } = [];

    /// <summary>Reads the taxonomy and the term; null when there is none of this slug.</summary>
    public async Task<StoredTerm?> ReadAsync(string kind, string? slug, CancellationToken cancellationToken)
    {
        await vocabulary.LoadAsync(cancellationToken);
        Terms = [.. vocabulary.InOrder(kind)];
        definitions = await Definitions(kind, cancellationToken);
        if (definitions.FirstOrDefault(d => d.Slug == slug) is not { } definition)
            return null;
        return new StoredTerm(
            definition,
            VersionOf(definition.Slug),
            [.. definitions.Where(d => d.Predecessors.Contains(slug)).Select(d => d.Slug)],
            await usage.CountAsync(kind, definition.Slug, cancellationToken),
            await RevisionLog.ReadAsync(db, RevisionSubject.Term, $"{kind}/{slug}", cancellationToken));
    }

    /// <summary>Adds or changes the term, and ends its predecessors if the form says so.</summary>
    /// <param name="slug">Null for a new one.</param>
    /// <returns>The term's slug.</returns>
    /// <exception cref="EditorialException">It is refused; the message says why.</exception>
    public async Task<string> SaveAsync(string kind, string? slug, TermForm form, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var address = slug ?? TermForm.Text(form.Slug) ?? Slug.From(form.Name ?? "", 100);
        var term = form.Read(address);
        if ((term.Description?.Length ?? 0) > LongestText || new[] { term.NameEn, term.Code, term.UnitType }.Any(t => t?.Length > 200))
            throw new EditorialException(ProblemCode.InvalidContent, "Có ô quá dài: giới thiệu nhiều nhất 2.000 ký tự, các ô khác 200.");
        List<TermDefinition> changed = [term];
        if (form.EndsPredecessors)
        {
            var last = term.ValidFrom?.AddDays(-1)
                ?? throw new EditorialException(ProblemCode.InvalidContent, "Hãy ghi ngày bắt đầu hiệu lực để các mục tiền thân kết thúc vào hôm trước.");
            changed.AddRange(definitions.Where(d => d.Slug != address && term.Predecessors.Contains(d.Slug)).Select(d => d with { ValidTo = last }));
        }

        await DefineAsync(kind, changed, address, form.Version, actor, null, cancellationToken);
        return address;
    }

    /// <summary>Ends the term on a day; the chosen ones take over from it, and no other.</summary>
    public Task RetireAsync(string kind, string slug, TermForm form, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var last = TermForm.Day(form.ValidTo)
            ?? throw new EditorialException(ProblemCode.InvalidContent, "Hãy ghi ngày cuối cùng còn hiệu lực.");
        if (form.Successors.FirstOrDefault(s => definitions.All(d => d.Slug != s)) is { } unknown)
            throw new EditorialException(ProblemCode.InvalidContent, $"Danh mục không có mục “{unknown}”.");
        List<TermDefinition> changed = [definitions.Single(d => d.Slug == slug) with { ValidTo = last }];
        foreach (var other in definitions.Where(d => d.Slug != slug && d.Predecessors.Contains(slug) != form.Successors.Contains(d.Slug)))
            changed.Add(other with { Predecessors = form.Successors.Contains(other.Slug) ? [.. other.Predecessors, slug] : [.. other.Predecessors.Where(p => p != slug)] });
        return DefineAsync(kind, changed, slug, form.Version, actor, "retire", cancellationToken);
    }

    /// <summary>Makes the term again what it was in a version.</summary>
    public async Task RestoreAsync(string kind, string slug, int number, int seen, Actor actor, CancellationToken cancellationToken)
    {
        var former = await RevisionLog.FindAsync<TermDefinition>(db, RevisionSubject.Term, $"{kind}/{slug}", number, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, $"Không có phiên bản {number}.");
        await DefineAsync(kind, [former], slug, seen, actor, $"restore {number}", cancellationToken);
    }

    public Task DeleteAsync(string kind, string slug, int seen, Actor actor, CancellationToken cancellationToken) =>
        remove.ExecuteAsync(kind, slug, seen, actor, cancellationToken);

    private Task<int> DefineAsync(
        string kind, List<TermDefinition> changed, string slug, int seen, Actor actor, string? note, CancellationToken cancellationToken) =>
        define.ExecuteAsync(kind, changed, actor, cancellationToken, seen: new Dictionary<string, int> { [slug] = seen }, note: note);

    private Task<IReadOnlyList<TermDefinition>> Definitions(string kind, CancellationToken cancellationToken) =>
        Management.Taxonomies.Definitions.TermsAsync(db, kind, cancellationToken);

    private int VersionOf(string slug) => Terms.First(t => t.Slug == slug).Version;
}
