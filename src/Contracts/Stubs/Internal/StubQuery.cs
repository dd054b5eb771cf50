using System.Globalization;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;

namespace CommsPortal.Contracts.Stubs.Internal;

/// <summary>The parameters of one request.</summary>
internal sealed class StubQuery
{
    private readonly string _query;
    private readonly ILookup<string, string> _values;

    public StubQuery(string query)
    {
        _query = query.TrimStart('?');
        _values = _query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToLookup(
                pair => pair[0],
                pair => Uri.UnescapeDataString(pair.ElementAtOrDefault(1)?.Replace('+', ' ') ?? ""),
                StringComparer.Ordinal);
    }

    public string? One(string name) => _values[name].FirstOrDefault();

    public int? Number(string name) => int.TryParse(One(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateOnly? Day(string name) => One(name) is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null;

    public SearchQuery ToSearch(string text) =>
        new(text) { Filter = ToFilter(), Sort = One("sort"), Limit = Number("limit"), Cursor = One("cursor"), Counted = One("counted") != "false" };

    public bool Matches(Article article) => _values.All(group => StubFilter.Matches(article, group.Key, [.. group]));

    /// <summary>This request's address, continued at <paramref name="cursor"/>.</summary>
    public string At(int cursor)
    {
        var kept = _query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith("cursor=", StringComparison.Ordinal));
        return "?" + string.Join('&', kept.Append(string.Create(CultureInfo.InvariantCulture, $"cursor={cursor}")));
    }

    private ArticleQuery ToFilter() => new()
    {
        Types = [.. _values["type"]],
        Columns = [.. _values["column"]],
        Pillars = [.. _values["pillar"]],
        Sectors = [.. _values["sector"]],
        Localities = [.. _values["locality"]],
        Organisations = [.. _values["organisation"]],
        Tags = [.. _values["tag"]],
        Categories = [.. _values["category"]],
        Locales = [.. _values["locale"]],
        From = Moment("from"),
        To = Moment("to"),
    };

    private DateTimeOffset? Moment(string name) => One(name) is { } moment ? DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture) : null;
}
