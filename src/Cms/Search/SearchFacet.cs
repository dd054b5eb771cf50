namespace CommsPortal.Cms.Search;

/// <summary>Names of the facets in the index; those of filters in the API are the same.</summary>
public static class SearchFacet
{
    public const string Type = "type";
    public const string Column = "column";
    public const string Pillar = "pillar";
    public const string Sector = "sector";
    public const string Locality = "locality";
    public const string Organisation = "organisation";
    public const string Audience = "audience";
    public const string Tag = "tag";
    public const string Campaign = "campaign";
    public const string Category = "category";
    public const string Locale = "locale";

    /// <summary>Made by the index from the day of publication.</summary>
    public const string Year = "year";

    /// <summary>Those that answers count.</summary>
    public static IReadOnlyList<string> Counted { get; } = [Type, Column, Pillar, Sector, Locality, Organisation, Year, Locale];
}
