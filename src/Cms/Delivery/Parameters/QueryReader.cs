using System.Globalization;
using CommsPortal.Cms.Errors;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;

namespace CommsPortal.Cms.Delivery.Parameters;

/// <summary>Reads a request's query, strictly: every fault is noted under its parameter, and the caller answers with all of them.</summary>
public sealed class QueryReader(IQueryCollection query)
{
    /// <summary>Most values of one repeated parameter.</summary>
    public const int MostValues = 100;

    /// <summary>Longest value in characters.</summary>
    public const int LongestValue = 500;

    private readonly SortedDictionary<string, List<string>> errors = new(StringComparer.Ordinal);

    /// <summary>The problem to answer with; null while nothing is wrong.</summary>
    public ProblemHttpResult? Problem => errors.Count == 0 ? null : PortalProblems.Of(
        ProblemCode.InvalidParameter,
        "A parameter is not valid",
        errors.First().Value[0],
        new Dictionary<string, object?> { ["errors"] = errors });

    public void Refuse(string name, string message)
    {
        if (!errors.TryGetValue(name, out var messages))
            errors[name] = messages = [];
        messages.Add(message);
    }

    /// <summary>The one value of a parameter; null when it is missing or empty.</summary>
    public string? Text(string name)
    {
        var values = query[name];
        if (values.Count > 1)
            Refuse(name, $"{name} may be given once; it was given {values.Count} times.");
        return values.Count == 0 || string.IsNullOrEmpty(values[0]) ? null : Bounded(name, values[0]!);
    }

    /// <summary>Every value of a repeatable parameter, without doubles.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        StringValues values = query[name];
        if (values.Count > MostValues)
        {
            Refuse(name, $"{name} may be repeated up to {MostValues} times; it was given {values.Count} times.");
            return [];
        }

        return values.Where(v => !string.IsNullOrEmpty(v)).Select(v => Bounded(name, v!)).Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Values of a parameter that is repeated, or has several values separated by commas.</summary>
    public IReadOnlyList<string> List(string name) =>
        Texts(name).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).ToList();

    public int Whole(string name, int fallback, int least, int most)
    {
        var text = Text(name);
        if (text is null)
            return fallback;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {least} to {most}; it was '{text}'."));
        return fallback;
    }

    public IReadOnlyList<Guid> Ids(string name)
    {
        var ids = new List<Guid>();
        foreach (var text in Texts(name))
        {
            if (Guid.TryParseExact(text, "D", out var id))
                ids.Add(id);
            else
                Refuse(name, $"{name} must be an identifier such as 01938f5e-7c1a-7b2e-9d3f-0123456789ab; it was '{text}'.");
        }

        return ids;
    }

    /// <summary>Notes values that are not among <paramref name="known"/>.</summary>
    public IReadOnlyList<string> OneOf(string name, IReadOnlyList<string> values, IEnumerable<string> known)
    {
        foreach (var wrong in values.Except(known))
            Refuse(name, $"{name} must be one of {string.Join(", ", known)}; it was '{wrong}'.");
        return values;
    }

    private string Bounded(string name, string value)
    {
        if (value.Length <= LongestValue)
            return value;
        Refuse(name, $"{name} may have up to {LongestValue} characters; it had {value.Length}.");
        return value[..LongestValue];
    }
}
