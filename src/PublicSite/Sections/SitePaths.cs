using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Sections;

/// <summary>Paths of everything that is no article. All are root-relative and escaped.</summary>
public static class SitePaths
{
    private static readonly Dictionary<string, (string Vietnamese, string English)> TermRoots = new(StringComparer.Ordinal)
    {
        [TaxonomyKind.Pillars] = ("/tru-cot", "/en/pillars"),
        [TaxonomyKind.Sectors] = ("/linh-vuc", "/en/sectors"),
        [TaxonomyKind.Localities] = ("/dia-phuong", "/en/localities"),
        [TaxonomyKind.Organisations] = ("/don-vi", "/en/organisations"),
    };

    /// <summary>The taxonomies that have pages.</summary>
    public static IReadOnlyCollection<string> TaxonomiesWithPages => TermRoots.Keys;

    /// <summary>Path of the list of a taxonomy's terms.</summary>
    public static string Terms(string kind, Language language)
    {
        var (vietnamese, english) = TermRoots[kind];
        return language == Language.Vietnamese ? vietnamese : english;
    }

    public static string Term(string kind, string slug, Language language) => $"{Terms(kind, language)}/{Uri.EscapeDataString(slug)}";

    public static string Tag(string tag, Language language) => $"{Tags(language)}/{TagSlug.Of(tag)}";

    public static string Tags(Language language) => language == Language.Vietnamese ? "/the" : "/en/tags";

    /// <summary>Path of the list of contributors.</summary>
    public static string Authors(Language language) => language == Language.Vietnamese ? "/tac-gia" : "/en/authors";

    /// <summary>Path of what somebody wrote.</summary>
    /// <param name="name">The printed name, or its slug.</param>
    public static string Author(string name, Language language) => $"{Authors(language)}/{TagSlug.Of(name)}";

    public static string Column(string slug, Language language) => $"{SiteSection.Columns.Path(language)}/{Uri.EscapeDataString(slug)}";

    public static string Search(Language language) => language == Language.Vietnamese ? "/tim-kiem" : "/en/search";

    /// <summary>Address of a listing's feed.</summary>
    /// <param name="listing">Address of the listing's page; a query stays.</param>
    /// <param name="file"><c>rss.xml</c>, <c>atom.xml</c> or <c>feed.json</c>.</param>
    public static string Feed(string listing, string file)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var path = listing.Split('?')[0];
        return $"{path.TrimEnd('/')}/{file}{listing[path.Length..]}";
    }
}
