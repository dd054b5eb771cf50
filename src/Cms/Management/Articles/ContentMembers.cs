using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>Reads an article's content from JSON, and names every member that its type does not have.</summary>
internal static class ContentMembers
{
    /// <exception cref="InvalidContentException">Unknown members or wrong kinds of value, by path.</exception>
    public static ArticleContent Read(ContentTypeDescriptor type, JsonNode? json)
    {
        if (json is not JsonObject content)
            throw RequestBody.Invalid("content", "Cần một đối tượng JSON với các mục của loại nội dung.");
        var errors = new ContentErrors();
        AddUnknown(type.Fields, content, "", errors);
        if (errors.Any)
            throw new InvalidContentException(errors);
        return RequestBody.Converted(() => ContentJson.Deserialize(type, content));
    }

    private static void AddUnknown(IReadOnlyList<FieldDescriptor> fields, JsonObject json, string path, ContentErrors errors)
    {
        foreach (var (name, value) in json)
        {
            if (fields.FirstOrDefault(f => f.Name == name) is not { } field)
            {
                if (path.Length == 0 && ArticleContent.DerivedMembers.Contains(name))
                    continue;
                errors.Add(path + name, $"Không có mục này; các mục là {string.Join(", ", fields.Select(f => f.Name))}.");
                continue;
            }

            if (value is JsonObject inner && field.Kind == FieldKind.Region)
                AddUnknown(field.ItemFields, inner, $"{path}{name}.", errors);
            if (value is not JsonArray items || field.Kind != FieldKind.RegionList)
                continue;
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is JsonObject item)
                    AddUnknown(field.ItemFields, item, string.Create(CultureInfo.InvariantCulture, $"{path}{name}[{i}]."), errors);
                else
                    errors.Add(string.Create(CultureInfo.InvariantCulture, $"{path}{name}[{i}]"), "Mỗi mục phải là một đối tượng JSON.");
            }
        }
    }

    /// <summary>Stored content as it is answered.</summary>
    public static JsonElement Stored(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
