using System.Text;
using System.Text.Json;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Markdown;
using CommsPortal.Cms.Slugs;
using CommsPortal.Contracts.Articles;
using CommsPortal.Search;

namespace CommsPortal.Cms.Search;

/// <summary>Makes search documents of public articles: the common texts, and whatever fields their content type declares searchable.</summary>
public sealed class SearchDocuments(ContentTypeRegistry types, MarkdownRenderer markdown)
{
    public SearchDocument Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var names = new List<string>();
        var body = new StringBuilder(article.Body.Text);
        if (types.Find(article.Type) is { } type && article.Details.ValueKind == JsonValueKind.Object)
            Collect(type.OwnFields, article.Details, names, body);
        names.AddRange(NamesOf(article));
        return new SearchDocument
        {
            Id = article.Id.ToString(),
            Headline = article.Headline,
            Lead = article.Lead,
            Body = body.ToString(),
            Tags = article.Tags,
            Names = [.. names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)],
            Facets = FacetsOf(article),
            Date = article.Published,
        };
    }

    private static IEnumerable<string> NamesOf(Article article) =>
    [
        .. article.Bylines.Select(b => b.PrintedName),
        .. article.Column is { } column ? [column.Name] : Array.Empty<string>(),
        .. article.Organisations.Select(t => t.Name),
        .. article.Localities.Select(t => t.Name),
        .. article.Sectors.Select(t => t.Name),
    ];

    private static Dictionary<string, IReadOnlyList<string>> FacetsOf(Article article)
    {
        IEnumerable<(string Name, IReadOnlyList<string> Values)> all =
        [
            (SearchFacet.Type, [article.Type]),
            (SearchFacet.Locale, [article.Locale]),
            (SearchFacet.Column, article.Column is { } column ? [column.Slug] : []),
            (SearchFacet.Category, article.Category is { } category ? [category] : []),
            (SearchFacet.Pillar, [.. article.Pillars.Select(t => t.Slug)]),
            (SearchFacet.Sector, [.. article.Sectors.Select(t => t.Slug)]),
            (SearchFacet.Locality, [.. article.Localities.Select(t => t.Slug)]),
            (SearchFacet.Organisation, [.. article.Organisations.Select(t => t.Slug)]),
            (SearchFacet.Audience, [.. article.Audiences.Select(t => t.Slug)]),
            (SearchFacet.Tag, [.. article.Tags.Select(t => Slug.From(t)).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)]),
            (SearchFacet.Campaign, [.. article.Campaigns.Select(c => c.Id.ToString())]),
        ];
        return all.Where(f => f.Values.Count > 0).ToDictionary(f => f.Name, f => f.Values);
    }

    // One line of text is a name or a number that people look for; anything longer reads on after the body.
    private void Collect(IReadOnlyList<FieldDescriptor> fields, JsonElement owner, List<string> names, StringBuilder body)
    {
        foreach (var field in fields)
        {
            if (!owner.TryGetProperty(field.Name, out var value))
                continue;
            if (field.Kind == FieldKind.RegionList && value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray())
                    Collect(field.ItemFields, item, names, body);
            }
            else if (field.Kind == FieldKind.Region && value.ValueKind == JsonValueKind.Object)
            {
                Collect(field.ItemFields, value, names, body);
            }
            else if (field.Searchable)
            {
                Add(field, value, names, body);
            }
        }
    }

    private void Add(FieldDescriptor field, JsonElement value, List<string> names, StringBuilder body)
    {
        var texts = value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!).ToList(),
            _ => new List<string>(),
        };
        foreach (var text in texts)
        {
            if (field.Kind is FieldKind.Text or FieldKind.Tags)
                names.Add(text);
            else
                body.Append('\n').Append(field.Kind == FieldKind.Markdown ? PlainTextOf(text) : text);
        }
    }

    private string PlainTextOf(string text) => markdown.Render(text, new RenderContext("vi", _ => null, _ => null)).Text;
}
