using System.Globalization;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.PageCache;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Searching;

/// <summary>What a reader asked of the search page, as its address says it.</summary>
public sealed class SearchRequest
{
    /// <summary>The last page that can be asked for.</summary>
    public const int LastPage = 50;

    /// <summary>The address's parameter of each facet that can be filtered by.</summary>
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["type"] = "loai",
        ["column"] = "chuyen-muc",
        ["pillar"] = "tru-cot",
        ["sector"] = "linh-vuc",
        ["locality"] = "dia-phuong",
        ["organisation"] = "don-vi",
        ["year"] = "nam",
    };

    /// <summary>Said by scripts that ask at every letter, so that half-typed words are not counted as what readers search.</summary>
    private const string Typing = "dang-go";

    private readonly string _query;
    private readonly IQueryCollection _values;

    public SearchRequest(HttpRequest request, Language language)
    {
        ArgumentNullException.ThrowIfNull(request);
        Language = language;
        _query = PageKey.With("", request.QueryString.Value ?? "", Typing, null);
        _values = request.Query;
    }

    /// <summary>Names of all parameters that the page knows, in one order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["q", .. Parameters.Values, "tu", "den", "sap-xep", "trang", Typing];

    /// <summary>Facets that can be filtered by, in the order they are shown.</summary>
    public static IReadOnlyCollection<string> Facets => Parameters.Keys;

    public Language Language { get; }

    public string Text => (_values["q"].FirstOrDefault() ?? "").Trim();

    /// <summary><c>newest</c>, <c>oldest</c>, or null for relevance.</summary>
    public string? Sort => _values["sap-xep"].FirstOrDefault() switch
    {
        "moi-nhat" => "newest",
        "cu-nhat" => "oldest",
        _ => null,
    };

    /// <summary>The first day of publication, in the city; null when none is asked for.</summary>
    public DateOnly? From => Day("tu");

    /// <summary>The last day of publication, in the city; null when none is asked for.</summary>
    public DateOnly? To => Day("den");

    /// <summary>True while the reader is typing; such searches are not counted.</summary>
    public bool IsTyping => _values[Typing].Count > 0;

    /// <summary>True when anything narrows the results.</summary>
    public bool IsNarrowed => From is not null || To is not null || Facets.Any(facet => Chosen(facet) is not null);

    /// <summary>Everything asked but the days and the page, for the form that asks for days.</summary>
    public IEnumerable<(string Name, string Value)> BesideDays =>
        Names.Where(name => name is not ("tu" or "den" or "trang" or Typing)).Select(name => (name, _values[name].FirstOrDefault() ?? "")).Where(pair => pair.Item2.Length > 0);

    /// <summary>The page asked for, from 1; a number that cannot be is 1.</summary>
    public int Number =>
        int.TryParse(_values["trang"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= LastPage ? number : 1;

    /// <summary>The value a facet is narrowed to; null when it is not.</summary>
    public string? Chosen(string facet) => Parameters.TryGetValue(facet, out var name) ? _values[name].FirstOrDefault() : null;

    public SearchQuery ToQuery() => new(Text)
    {
        Sort = Sort,
        Counted = !IsTyping,
        Filter = new ArticleQuery
        {
            Types = One("type"),
            Columns = One("column"),
            Pillars = One("pillar"),
            Sectors = One("sector"),
            Localities = One("locality"),
            Organisations = One("organisation"),
            Locales = [Language.Code],
            From = From is { } first ? StartOf(first) : Year is { } year ? StartOf(new DateOnly(year, 1, 1)) : null,
            To = To is { } last ? StartOf(last.AddDays(1)).AddTicks(-1) : Year is { } same ? StartOf(new DateOnly(same + 1, 1, 1)).AddTicks(-1) : null,
        },
    };

    /// <summary>This search narrowed to a value of a facet, or widened again by null; back on the first page.</summary>
    public string With(string facet, string? value) => Address(Parameters[facet], value);

    /// <summary>This search without its days.</summary>
    public string WithoutDays()
    {
        var changed = PageKey.With("", PageKey.With("", _query, "tu", null), "den", null);
        return PageKey.With(SitePaths.Search(Language), changed, "trang", null);
    }

    /// <summary>This search in another order.</summary>
    /// <param name="sort"><c>moi-nhat</c>, <c>cu-nhat</c>, or null for relevance.</param>
    public string Sorted(string? sort) => Address("sap-xep", sort);

    /// <summary>Another search with the same filters.</summary>
    public string For(string text) => Address("q", text);

    /// <summary>Another search without any filters.</summary>
    public string Anew(string text) => PageKey.With(SitePaths.Search(Language), "", "q", text);

    public string PageAddress(int number) =>
        PageKey.With(SitePaths.Search(Language), _query, "trang", number > 1 ? number.ToString(CultureInfo.InvariantCulture) : null);

    private int? Year =>
        int.TryParse(Chosen("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 2000 and <= 2100 ? year : null;

    private string[] One(string facet) => Chosen(facet) is { } value ? [value] : [];

    private string Address(string name, string? value)
    {
        var changed = PageKey.With("", _query, name, value);
        return PageKey.With(SitePaths.Search(Language), changed, "trang", null);
    }

    // What browsers send of a date field (HTML, "valid date string"); years that no article can have are none.
    private DateOnly? Day(string name) =>
        DateOnly.TryParseExact(_values[name].FirstOrDefault(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and <= 2100 ? day : null;

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7));
}
