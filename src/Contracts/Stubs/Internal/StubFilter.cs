using System.Globalization;
using System.Text;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Contracts.Stubs.Internal;

/// <summary>The filters and orders of <c>articles</c>, over lists in memory.</summary>
internal static class StubFilter
{
    public static IReadOnlyList<TermLink> Terms(Article article, string kind) => kind switch
    {
        TaxonomyKind.Pillars => article.Pillars,
        TaxonomyKind.Sectors => article.Sectors,
        TaxonomyKind.Localities => article.Localities,
        TaxonomyKind.Organisations => article.Organisations,
        TaxonomyKind.Audiences => article.Audiences,
        _ => [],
    };

    public static IEnumerable<string> CacheTags(Article article)
    {
        yield return $"type:{article.Type}";
        yield return $"path:{article.Path}";
        if (article.Column is { } column)
            yield return $"column:{column.Slug}";
        foreach (var kind in TaxonomyKind.All)
        {
            foreach (var term in Terms(article, kind))
                yield return $"{kind}:{term.Slug}";
        }

        foreach (var tag in article.Tags)
            yield return $"tag:{Slug(tag)}";
        foreach (var byline in article.Bylines)
            yield return $"byline:{Slug(byline.PrintedName)}";
        foreach (var campaign in article.Campaigns)
            yield return $"campaign:{campaign.Id}";
        foreach (var named in article.Related.Concat(article.Campaigns))
            yield return $"cites:{named.Id}";
    }

    public static bool Matches(Article article, string name, IReadOnlyList<string> values) => name switch
    {
        "type" => values.Contains(article.Type),
        "column" => article.Column is { } column && values.Contains(column.Slug),
        "pillar" => article.Pillars.Any(term => values.Contains(term.Slug)),
        "sector" => article.Sectors.Any(term => values.Contains(term.Slug)),
        "locality" => article.Localities.Any(term => values.Contains(term.Slug)),
        "organisation" => article.Organisations.Any(term => values.Contains(term.Slug)),
        "audience" => article.Audiences.Any(term => values.Contains(term.Slug)),
        "tag" => article.Tags.Any(tag => values.Contains(tag) || values.Contains(Slug(tag))),
        "byline" => article.Bylines.Any(byline => values.Any(value => Slug(value) == Slug(byline.PrintedName))),
        "campaign" => article.Campaigns.Any(campaign => values.Contains(campaign.Id.ToString())),
        "category" => article.Category is { } category && values.Contains(category),
        "locale" => values.Contains(article.Locale),
        "ids" => values.Contains(article.Id.ToString()),
        "cites" => article.Related.Concat(article.Campaigns).Any(link => values.Contains(link.Id.ToString())),
        "from" => article.Published >= Moment(values[0]),
        "to" => article.Published <= Moment(values[0]),
        "updatedSince" => article.Updated > Moment(values[0]),
        _ => true,
    };

    public static IEnumerable<Article> Ordered(IEnumerable<Article> articles, string? sort) => sort switch
    {
        "published" or "oldest" => articles.OrderBy(article => article.Published).ThenBy(article => article.Id),
        "updated" => articles.OrderBy(article => article.Updated).ThenBy(article => article.Id),
        "-updated" => articles.OrderByDescending(article => article.Updated).ThenBy(article => article.Id),
        "headline" => articles.OrderBy(article => article.Headline, StringComparer.Ordinal).ThenBy(article => article.Id),
        _ => articles.OrderByDescending(article => article.Published).ThenBy(article => article.Id),
    };

    /// <summary>Lower case without diacritics, đ as d: enough for a stub to find by.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    public static string Slug(string tag) => string.Join('-', Folded(tag).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static DateTimeOffset Moment(string value) =>
        DateTimeOffset.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
