using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Listings.Localities;

/// <summary>The city's units: today's on a map and in a list, those of before in a list.</summary>
/// <param name="ByArticles">True sorts the list by the number of articles instead of names.</param>
public sealed record LocalityIndexModel(Language Language, IReadOnlyList<Term> Terms, IReadOnlyList<Term> Retired, bool ByArticles)
{
    /// <summary>Today's units in the order of the list.</summary>
    public IEnumerable<Term> Sorted => ByArticles
        ? ByName.OrderByDescending(term => term.Articles) // Stable: names decide within a number.
        : ByName;

    /// <summary>Units that have a place on the map, from the north-west to the south-east.</summary>
    public IEnumerable<(Term Term, int Column, int Row)> Tiles => Terms
        .Where(term => TilePositions.All.ContainsKey(term.Slug))
        .Select(term => (Term: term, TilePositions.All[term.Slug].Column, TilePositions.All[term.Slug].Row))
        .OrderBy(tile => tile.Row).ThenBy(tile => tile.Column);

    public Shades Shades { get; } = new(Terms.Count == 0 ? 0 : Terms.Max(term => term.Articles));

    private IEnumerable<Term> ByName =>
        Terms.OrderBy(term => Language.Text.BareName(Language.Text.NameOf(term)), Collation.Of(Language)).ThenBy(term => term.Slug, StringComparer.Ordinal);
}
