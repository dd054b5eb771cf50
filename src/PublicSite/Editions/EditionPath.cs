using System.Globalization;
using System.Text.RegularExpressions;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Editions;

/// <summary>An address below an article's: its history, one edition, a citation of it, or a comparison of two.</summary>
/// <param name="Article">Path of the article.</param>
/// <param name="Rest">What follows it, with the first slash.</param>
/// <param name="Edition">The number of an edition; null for the history and comparisons.</param>
/// <param name="Citation">The form of a citation: <c>bib</c>, <c>ris</c> or <c>json</c>; null for pages.</param>
/// <param name="IsComparison">True for the comparison of two editions, which the query names.</param>
public sealed partial record EditionPath(string Article, string Rest, int? Edition = null, string? Citation = null, bool IsComparison = false)
{
    /// <summary>Query parameters of a comparison: the earlier and the later edition.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["tu", "den"];

    /// <summary>The address as one of an edition; null when it has not the form of any.</summary>
    public static EditionPath? Parse(string path)
    {
        var match = (Language.OfPath(path) == Language.Vietnamese ? VietnameseForm() : EnglishForm()).Match(path);
        if (!match.Success)
            return null;
        var article = match.Groups["article"].Value;
        var number = match.Groups["number"] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : (int?)null;
        var citation = match.Groups["citation"] is { Success: true } form ? form.Value : null;
        return new EditionPath(article, path[article.Length..], number, citation, match.Groups["compare"].Success);
    }

    /// <summary>Address of an article's history.</summary>
    public static string History(string article) => article + (Language.OfPath(article) == Language.Vietnamese ? "/phien-ban" : "/versions");

    /// <summary>Address of one edition; it stays what it is as long as the article is public.</summary>
    public static string Of(string article, int edition) => string.Create(CultureInfo.InvariantCulture, $"{History(article)}/{edition}");

    /// <summary>Address of a citation of one edition.</summary>
    /// <param name="form"><c>bib</c>, <c>ris</c> or <c>json</c>.</param>
    public static string CitationOf(string article, int edition, string form) => $"{Of(article, edition)}.{form}";

    /// <summary>Address of the page that compares, without its query.</summary>
    public static string Comparison(string article) => History(article) + (Language.OfPath(article) == Language.Vietnamese ? "/so-sanh" : "/compare");

    /// <summary>Address of a comparison.</summary>
    public static string Comparison(string article, int from, int to) => string.Create(CultureInfo.InvariantCulture, $"{Comparison(article)}?tu={from}&den={to}");

    [GeneratedRegex("^(?<article>/.+)/phien-ban(?:/(?<number>[1-9][0-9]{0,4})(?:\\.(?<citation>bib|ris|json))?|/(?<compare>so-sanh))?$", RegexOptions.CultureInvariant)]
    private static partial Regex VietnameseForm();

    [GeneratedRegex("^(?<article>/en/.+)/versions(?:/(?<number>[1-9][0-9]{0,4})(?:\\.(?<citation>bib|ris|json))?|/(?<compare>compare))?$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishForm();
}
