using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.Slugs;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>What a list of articles is narrowed to, as its address says it. Several values of one facet mean any of them; facets narrow each other.</summary>
public sealed record ArticleFilter
{
    private const int LongestText = 200;
    private const int MostValues = 20;

    /// <summary>Values of the facets of <see cref="DeskFacet.Offered"/>; a facet that is not there accepts all.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Only what the person began, whoever else is chosen.</summary>
    public bool Mine { get; init; }

    /// <summary>Words to be found; empty finds all.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the text must not be corrected.</summary>
    public bool Exactly { get; init; }

    public ArticleOrder Order { get; init; }

    /// <summary>Where the page before ended; see <see cref="ArticlePage.Next"/>.</summary>
    public string? After { get; init; }

    public bool HasText => !string.IsNullOrWhiteSpace(Text);

    public bool Narrows => Mine || Facets.Count > 0 || HasText;

    /// <summary>The address of this list.</summary>
    public string Url
    {
        get
        {
            var query = new QueryBuilder(Fields);
            if (After is not null)
                query.Add("after", After);
            return DeskPaths.Articles + query.ToQueryString();
        }
    }

    /// <summary>The parameters of the address, the first page's.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields =>
    [
        .. HasText ? [new("q", Text)] : Array.Empty<KeyValuePair<string, string>>(),
        .. FieldsBesidesText,
    ];

    /// <summary>What stays when other words are searched in the same list.</summary>
    public IEnumerable<KeyValuePair<string, string>> FieldsBesidesText =>
    [
        .. DeskFacet.Offered.SelectMany(name => ValuesOf(name).Select(value => KeyValuePair.Create(name, value))),
        .. Mine ? [new("mine", "true")] : Array.Empty<KeyValuePair<string, string>>(),
        .. Exactly ? [new("exactly", "true")] : Array.Empty<KeyValuePair<string, string>>(),
        .. Order == default ? Array.Empty<KeyValuePair<string, string>>() : [new("sort", Order.ToString().ToLowerInvariant())],
    ];

    /// <summary>Reads an address; what cannot be meant is left out.</summary>
    public static ArticleFilter Read(IQueryCollection query, ContentTypeRegistry types)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(types);
        var text = query["q"].ToString().Trim();
        var mine = query["mine"] == "true";
        return new ArticleFilter
        {
            Facets = DeskFacet.Offered.Where(name => name != DeskFacet.Author || !mine)
                .Select(name => (Name: name, Values: query[name].Select(v => Known(name, v ?? "", types)).OfType<string>().Distinct().Take(MostValues).ToList()))
                .Where(f => f.Values.Count > 0).ToDictionary(f => f.Name, IReadOnlyList<string> (f) => f.Values),
            Mine = mine,
            Text = text.Length > LongestText ? text[..LongestText] : text,
            Exactly = query["exactly"] == "true",
            Order = Enum.TryParse<ArticleOrder>(query["sort"], ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : default,
            After = query["after"] is [{ Length: > 0 } after] ? after : null,
        };
    }

    public IReadOnlyList<string> ValuesOf(string facet) => Facets.GetValueOrDefault(facet, []);

    /// <summary>The same list, from its beginning, with other values of one facet; none accepts all.</summary>
    public ArticleFilter With(string facet, IReadOnlyList<string> values)
    {
        var facets = Facets.Where(f => f.Key != facet).ToDictionary();
        if (values.Count > 0)
            facets[facet] = values;
        return this with { Facets = facets, Mine = Mine && facet != DeskFacet.Author, After = null };
    }

    /// <summary>The same list, from its beginning, with a value more or without one that was chosen.</summary>
    public ArticleFilter Toggle(string facet, string value)
    {
        var chosen = ValuesOf(facet);
        return With(facet, chosen.Contains(value) ? [.. chosen.Where(v => v != value)] : [.. chosen, value]);
    }

    private static string? Known(string facet, string value, ContentTypeRegistry types) => facet switch
    {
        DeskFacet.State => Enum.TryParse<EditionState>(value, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state.ToString() : null,
        DeskFacet.Type => types.Find(value)?.Name,
        DeskFacet.Author => value == DeskFacet.Nobody ? value : Guid.TryParse(value, out var id) ? id.ToString() : null,
        DeskFacet.Locale => value is "vi" or "en" ? value : null,
        _ => Slug.IsValid(value) ? value : null,
    };
}
