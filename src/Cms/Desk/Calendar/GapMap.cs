using CommsPortal.Cms.Taxonomies;

namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>What was told in a quarter and what was not: pillars across, sectors or localities down.</summary>
/// <param name="Rows">The terms in force, in their order; those without any story too.</param>
public sealed record GapMap(IReadOnlyList<Term> Pillars, IReadOnlyList<Term> Rows, IReadOnlyList<GapCell> Cells)
{
    private readonly Dictionary<(string?, string?), int> counts = Cells.ToDictionary(c => (c.Pillar, c.Row), c => c.Count);

    public int this[string? pillar, string? row] => counts.GetValueOrDefault((pillar, row));

    /// <summary>Pairs of a pillar and a row without a story.</summary>
    public int Gaps => Rows.Sum(r => Pillars.Count(p => this[p.Slug, r.Slug] == 0));
}
