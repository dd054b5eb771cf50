using System.Collections;
using System.Text;
using System.Text.Json;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Markdown;
using CommsPortal.Search;

namespace CommsPortal.Cms.Desk.Search;

/// <summary>
/// Makes search documents of working texts: whatever their content type declares searchable, however incomplete. Their date is that of
/// the last change.
/// </summary>
public sealed partial class DeskDocuments(ContentTypeRegistry types, MarkdownRenderer markdown, ILogger<DeskDocuments> logger)
{
    // Fields of the document that are not simply names or more of the body.
    private static readonly string[] Own = ["headline", "lead", "body", "tags"];

    /// <param name="content">The latest edition's content, as stored.</param>
    public SearchDocument Of(Article article, string content, DeskNames names)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(names);
        var document = new SearchDocument
        {
            Id = article.Id.ToString(),
            Headline = article.Headline,
            Facets = FacetsOf(article, null),
            Date = article.UpdatedAt,
        };
        return types.Find(article.Type) is { } type && Read(article.Id, type, content) is { } text ? With(document, article, type, text, names) : document;
    }

    private SearchDocument With(SearchDocument document, Article article, ContentTypeDescriptor type, ArticleContent content, DeskNames names)
    {
        var found = new List<string>();
        var body = new StringBuilder(PlainTextOf(content.Body));
        Collect(type.Fields.Where(f => !Own.Contains(f.Name)), content, found, body);
        found.AddRange(names.Of(content));
        return document with
        {
            Lead = content.Lead,
            Body = body.ToString(),
            Tags = content.Tags,
            Names = [.. found.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)],
            Facets = FacetsOf(article, content),
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> FacetsOf(Article article, ArticleContent? content)
    {
        IEnumerable<(string Name, IReadOnlyList<string> Values)> all =
        [
            (DeskFacet.State, [article.State.ToString()]),
            (DeskFacet.Type, [article.Type]),
            (DeskFacet.Locale, [article.Locale]),
            (DeskFacet.Office, article.Office is { } office ? [office] : []),
            (DeskFacet.Author, [article.CreatedBy?.ToString() ?? DeskFacet.Nobody]),
            .. content is null ? [] : DeskNames.FiledUnder(content),
            .. DeskScope.FacetsOf(article),
        ];
        // The index takes no NUL; a name with one belongs to nothing.
        return all.Select(f => (f.Name, Values: f.Values.Where(v => v.Length > 0 && !v.Contains('\0', StringComparison.Ordinal)).ToList()))
            .Where(f => f.Values.Count > 0).ToDictionary(f => f.Name, IReadOnlyList<string> (f) => f.Values);
    }

    // One line of text is a name or a number that people look for; anything longer reads on after the body.
    private void Collect(IEnumerable<FieldDescriptor> fields, object owner, List<string> names, StringBuilder body)
    {
        foreach (var field in fields)
        {
            var value = field.ValueOf(owner);
            if (field.Kind == FieldKind.RegionList && value is IEnumerable items)
            {
                foreach (var item in items)
                    Collect(field.ItemFields, item, names, body);
            }
            else if (field.Kind == FieldKind.Region && value is not null)
            {
                Collect(field.ItemFields, value, names, body);
            }
            else if (field.Searchable)
            {
                Add(field, value, names, body);
            }
        }
    }

    private void Add(FieldDescriptor field, object? value, List<string> names, StringBuilder body)
    {
        if (value is IEnumerable<string> words)
            names.AddRange(words);
        else if (value is not string text)
            return;
        else if (field.Kind == FieldKind.Text)
            names.Add(text);
        else
            body.Append('\n').Append(field.Kind == FieldKind.Markdown ? PlainTextOf(text) : text);
    }

    // A draft may be anything; what cannot be rendered yet is still found, marks and all.
    private string PlainTextOf(string text)
    {
        try
        {
            return markdown.Render(text, new RenderContext("vi", _ => null, _ => null)).Text;
        }
        catch (MarkdownRejectedException)
        {
            return text;
        }
    }

    // A text that this program cannot read, of a type that has changed, is found by its headline until it is saved again.
    private ArticleContent? Read(Guid id, ContentTypeDescriptor type, string content)
    {
        try
        {
            return ContentJson.Deserialize(type, content);
        }
        catch (JsonException unreadable)
        {
            LogUnreadable(unreadable, id);
            return null;
        }
    }

    [LoggerMessage(EventId = 1340, Level = LogLevel.Warning, Message = "The text of article {ArticleId} cannot be read as its content type; the desk finds it by its headline only.")]
    private partial void LogUnreadable(Exception exception, Guid articleId);
}
