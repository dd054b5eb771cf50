using System.Text.Json;
using CommsPortal.Cms.Content;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>Where an article is filed: its tags, its column and its terms.</summary>
/// <param name="Terms">By taxonomy.</param>
public sealed record Filing(IReadOnlyList<string> Tags, string? Column, IReadOnlyDictionary<string, IReadOnlyList<string>> Terms)
{
    public static Filing Of(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new Filing([.. content.Tags], content.Column, TaxonomyKind.All.ToDictionary(k => k, IReadOnlyList<string> (k) => [.. TermsOf(content, k)]));
    }

    public static Filing Read(string json) =>
        JsonSerializer.Deserialize<Filing>(json, PortalJson.Options) ?? throw new JsonException("The filing is null.");

    /// <summary>The terms of one taxonomy that some content is filed under; those of its authors are not among them.</summary>
    public static List<string> TermsOf(ArticleContent content, string kind)
    {
        ArgumentNullException.ThrowIfNull(content);
        return kind switch
        {
            TaxonomyKind.Pillars => content.Pillars,
            TaxonomyKind.Sectors => content.Sectors,
            TaxonomyKind.Localities => content.Localities,
            TaxonomyKind.Organisations => content.Organisations,
            TaxonomyKind.Audiences => content.Audiences,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such taxonomy."),
        };
    }

    /// <summary>Files <paramref name="content"/> here.</summary>
    public void ApplyTo(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Tags = [.. Tags];
        content.Column = Column;
        foreach (var (kind, slugs) in Terms)
            Replace(TermsOf(content, kind), slugs);
    }

    public string ToJson() => JsonSerializer.Serialize(this, PortalJson.Options);

    /// <summary>Files <paramref name="content"/> as a bulk action says.</summary>
    internal static void Apply(BulkAction action, ArticleContent content)
    {
        var value = action.Value ?? "";
        switch (action.Verb)
        {
            case BulkVerb.Tag when !content.Tags.Contains(value, StringComparer.OrdinalIgnoreCase):
                content.Tags.Add(value);
                break;
            case BulkVerb.Untag:
                content.Tags.RemoveAll(t => string.Equals(t, value, StringComparison.OrdinalIgnoreCase));
                break;
            case BulkVerb.MoveToColumn:
                content.Column = value.Length == 0 ? null : value;
                break;
            case BulkVerb.AddTerm when !TermsOf(content, action.Taxonomy!).Contains(value):
                TermsOf(content, action.Taxonomy!).Add(value);
                break;
            case BulkVerb.RemoveTerm:
                TermsOf(content, action.Taxonomy!).RemoveAll(t => t == value);
                break;
            case BulkVerb.MoveToTerm:
                Replace(TermsOf(content, action.Taxonomy!), [value]);
                break;
        }
    }

    private static void Replace(List<string> terms, IEnumerable<string> slugs)
    {
        var wanted = slugs.ToList();
        terms.Clear();
        terms.AddRange(wanted);
    }
}
