using CommsPortal.Cms.Search;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Desk.Search;

/// <summary>Names of the facets in the desk's index; those that lists offer are parameters of the list's address too.</summary>
public static class DeskFacet
{
    public const string State = "state";
    public const string Type = SearchFacet.Type;
    public const string Column = SearchFacet.Column;

    /// <summary>The organisation whose office answers for the article.</summary>
    public const string Office = "office";

    /// <summary>An organisation that the article names.</summary>
    public const string Organisation = SearchFacet.Organisation;

    /// <summary>Who began the article, by id; <see cref="Nobody"/> for imports.</summary>
    public const string Author = "author";

    public const string Locale = SearchFacet.Locale;

    /// <summary>Whose office may see it; see <see cref="DeskScope"/>.</summary>
    public const string SeenByOffice = "seen-by-office";

    /// <summary>Whose columns it is in; see <see cref="DeskScope"/>.</summary>
    public const string SeenByColumn = "seen-by-column";

    /// <summary>Whose content types it is of; see <see cref="DeskScope"/>.</summary>
    public const string SeenByType = "seen-by-type";

    /// <summary>Which writer may see it; see <see cref="DeskScope"/>.</summary>
    public const string SeenByWriter = "seen-by-writer";

    /// <summary>The author of what was imported.</summary>
    public const string Nobody = "none";

    /// <summary>Those that lists filter by and count.</summary>
    public static IReadOnlyList<string> Offered { get; } = [State, Type, Column, Office, Organisation, Author, Locale];

    /// <summary>Taxonomies whose names are searched, and the facets with their slugs.</summary>
    public static IReadOnlyDictionary<string, string> OfTaxonomy { get; } = new Dictionary<string, string>
    {
        [TaxonomyKind.Organisations] = Organisation,
        [TaxonomyKind.Localities] = SearchFacet.Locality,
        [TaxonomyKind.Sectors] = SearchFacet.Sector,
    };
}
