namespace CommsPortal.Contracts.Taxonomies;

/// <summary>The taxonomies' names as they stand in URLs: <c>/api/v1/taxonomies/{kind}</c>.</summary>
public static class TaxonomyKind
{
    public const string Pillars = "pillars";
    public const string Sectors = "sectors";
    public const string Localities = "localities";
    public const string Organisations = "organisations";
    public const string Audiences = "audiences";

    public static IReadOnlyList<string> All { get; } = [Pillars, Sectors, Localities, Organisations, Audiences];
}
