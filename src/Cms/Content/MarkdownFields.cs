using System.Collections.Concurrent;

namespace CommsPortal.Cms.Content;

/// <summary>The Markdown texts of some content, by field name.</summary>
public static class MarkdownFields
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldDescriptor>> Fields = new();

    public static IEnumerable<(string Name, string Markdown)> Of(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var fields = Fields.GetOrAdd(content.GetType(), type => ContentTypeReader.Read(type).Fields.Where(f => f.Kind == FieldKind.Markdown).ToList());
        return fields.Select(f => (f.Name, Text: f.ValueOf(content) as string)).Where(f => !string.IsNullOrWhiteSpace(f.Text)).Select(f => (f.Name, f.Text!));
    }
}
