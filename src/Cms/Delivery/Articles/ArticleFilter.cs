using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Slugs;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>Which public articles are asked for. Several values of one filter mean any of them; filters narrow each other.</summary>
public sealed record ArticleFilter
{
    private static readonly string[] KnownLocales = ["vi", "en"];

    private static readonly string[] KnownCategories =
        ["collective", "individual", "digital-business-model", "digital-solution", "new-practice"];

    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<string> Columns { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Locales { get; init; } = [];

    /// <summary>Values by the kind of <see cref="Publishing.LiveTerm"/>; only kinds with values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Terms { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>The filters that lists and search share, as parameters.</summary>
    public static IReadOnlyList<QueryParameter> Parameters(ContentTypeRegistry types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return
        [
            new("type", "Content type; see `/api/v1/types`.") { Repeated = true, Values = [.. types.All.Select(t => t.Name)], Example = "case-study" },
            new("column", "Slug of a column; see `/api/v1/columns`.") { Repeated = true },
            new("pillar", "Slug of a pillar; see `/api/v1/taxonomies/pillars`.") { Repeated = true },
            new("sector", "Slug of a sector.") { Repeated = true },
            new("locality", "Slug of a locality.") { Repeated = true },
            new("organisation", "Slug of an organisation.") { Repeated = true },
            new("audience", "Slug of an audience.") { Repeated = true },
            new("tag", "A tag, as written or as its slug.") { Repeated = true },
            new("campaign", "Identifier of a campaign (an article of type `campaign`).") { Repeated = true, Format = "uuid" },
            new("category", "Category of model examples.") { Repeated = true, Values = KnownCategories },
            new("locale", "Language of the text.") { Repeated = true, Values = KnownLocales },
            new("from", "Published at this moment (RFC 3339) or on this day (Ho Chi Minh City) or later.") { Example = "2026-11-01" },
            new("to", "Published at this moment or on this day or earlier.") { Example = "2026-11-30" },
        ];
    }

    public static ArticleFilter Read(QueryReader reader, ContentTypeRegistry types)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(types);
        var terms = new Dictionary<string, IReadOnlyList<string>>
        {
            [TaxonomyKind.Pillars] = reader.Texts("pillar"),
            [TaxonomyKind.Sectors] = reader.Texts("sector"),
            [TaxonomyKind.Localities] = reader.Texts("locality"),
            [TaxonomyKind.Organisations] = reader.Texts("organisation"),
            [TaxonomyKind.Audiences] = reader.Texts("audience"),
            [Publishing.LiveTerm.Tag] = [.. reader.Texts("tag").Select(t => Slug.From(t)).Distinct(StringComparer.Ordinal)],
            [Publishing.LiveTerm.Campaign] = [.. reader.Ids("campaign").Select(id => id.ToString())],
        };
        return new ArticleFilter
        {
            Types = reader.OneOf("type", reader.Texts("type"), types.All.Select(t => t.Name)),
            Columns = reader.Texts("column"),
            Categories = reader.OneOf("category", reader.Texts("category"), KnownCategories),
            Locales = reader.OneOf("locale", reader.Texts("locale"), KnownLocales),
            Terms = terms.Where(t => t.Value.Count > 0).ToDictionary(),
            From = Moments.From(reader, "from"),
            Before = Moments.Before(reader, "to"),
        };
    }
}
