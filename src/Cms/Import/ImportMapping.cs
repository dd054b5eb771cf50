using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Import;

/// <summary>From front matter, its paths already replaced, to the content type's class.</summary>
internal static partial class ImportMapping
{
    public static ArticleContent ToContent(ContentTypeDescriptor type, ImportDraft draft, JsonObject fields, ImportIds ids, ImportOptions options)
    {
        foreach (var name in new[] { "related", "campaigns" })
        {
            if (fields[name] is JsonArray keys)
                fields[name] = new JsonArray([.. keys.Select(k => (JsonNode)ids.Get(k?.ToString() ?? "").ToString())]);
        }

        foreach (var field in type.Fields.Where(f => f.Kind == FieldKind.Markdown))
        {
            if (fields[field.Name] is JsonValue value)
                fields[field.Name] = EmbeddedKey().Replace(value.ToString(), m => $"{m.Groups["mark"].Value}{ids.Get(m.Groups["key"].Value)}");
        }

        if (options.Sample)
            fields["sample"] = true;
        AsWritten(type.Fields, fields);
        return ContentJson.Deserialize(type, fields);
    }

    // YAML reads 12 and 2026 as numbers; where the class has text, the text is meant.
    private static void AsWritten(IReadOnlyList<FieldDescriptor> descriptors, JsonObject fields)
    {
        foreach (var descriptor in descriptors)
        {
            switch (fields[descriptor.Name])
            {
                case JsonObject inner when descriptor.Kind == FieldKind.Region:
                    AsWritten(descriptor.ItemFields, inner);
                    break;
                case JsonArray items when descriptor.Kind == FieldKind.RegionList:
                    foreach (var item in items.OfType<JsonObject>())
                        AsWritten(descriptor.ItemFields, item);
                    break;
                case JsonArray texts when descriptor.Kind is FieldKind.Tags or FieldKind.Terms:
                    fields[descriptor.Name] = new JsonArray([.. texts.Select(t => (JsonNode)(t?.ToString() ?? ""))]);
                    break;
                case JsonValue value when descriptor.Property.PropertyType == typeof(string) && value.GetValueKind() != JsonValueKind.String:
                    fields[descriptor.Name] = value.ToString();
                    break;
            }
        }
    }

    [GeneratedRegex(@"^(?<mark>:::article[ \t]+)(?<key>[^\s]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex EmbeddedKey();
}
