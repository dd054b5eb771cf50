using System.Text.Json.Nodes;

namespace CommsPortal.Cms.Content;

/// <summary>The JSON Schema (draft 2020-12) of a content type's fields, derived from its class.</summary>
public static class JsonSchema
{
    public static JsonObject Of(ContentTypeDescriptor type) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = $"/api/v1/types/{type.Name}",
        ["title"] = type.Title,
        ["description"] = type.Declaration.Description,
        ["type"] = "object",
        ["properties"] = WithDerived(Properties(type.Fields)),
        ["required"] = Required(type.Fields),
        ["additionalProperties"] = false,
        ["x-details"] = new JsonArray([.. type.OwnFields.Select(f => (JsonNode)f.Name)]),
    };

    private static JsonObject Properties(IEnumerable<FieldDescriptor> fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
            properties[field.Name] = Describe(field);
        return properties;
    }

    private static JsonObject WithDerived(JsonObject properties)
    {
        foreach (var name in ArticleContent.DerivedMembers)
            properties[name] = new JsonObject { ["type"] = "boolean", ["deprecated"] = true };
        return properties;
    }

    private static JsonArray Required(IEnumerable<FieldDescriptor> fields) =>
        new([.. fields.Where(f => f.Required).Select(f => (JsonNode)f.Name)]);

    private static JsonObject Describe(FieldDescriptor field)
    {
        var schema = field.Kind switch
        {
            FieldKind.Number => new JsonObject { ["type"] = IsInteger(field) ? "integer" : "number" },
            FieldKind.Boolean => new JsonObject { ["type"] = "boolean" },
            FieldKind.Date => Text(field, "date"),
            FieldKind.Email => Text(field, "email"),
            FieldKind.Url => Text(field, "uri"),
            FieldKind.Media => Text(field, "uuid"),
            FieldKind.Choice => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. field.Options.Select(o => (JsonNode)o.Key)]) },
            FieldKind.Slug => new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$", ["maxLength"] = field.MaxLength },
            FieldKind.Terms or FieldKind.Tags => List(new JsonObject { ["type"] = "string" }),
            FieldKind.Articles => List(new JsonObject { ["type"] = "string", ["format"] = "uuid" }),
            FieldKind.Region => Group(field),
            FieldKind.RegionList => List(Group(field), field.MaxItems),
            _ => new JsonObject { ["type"] = "string", ["maxLength"] = field.MaxLength },
        };
        schema["title"] = field.Title;
        if (field.Help is not null)
            schema["description"] = field.Help;
        if (field.Taxonomy is not null)
            schema["x-taxonomy"] = $"/api/v1/taxonomies/{field.Taxonomy}";
        if (field.Kind == FieldKind.Markdown)
            schema["contentMediaType"] = "text/markdown";
        return schema;
    }

    private static bool IsInteger(FieldDescriptor field) =>
        (Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType) is var t && (t == typeof(int) || t == typeof(long));

    private static JsonObject Text(FieldDescriptor field, string format)
    {
        var schema = new JsonObject { ["type"] = "string", ["format"] = format };
        if (field.Kind is FieldKind.Email or FieldKind.Url)
            schema["maxLength"] = field.MaxLength;
        return schema;
    }

    private static JsonObject List(JsonObject items, int most = 100) => new() { ["type"] = "array", ["items"] = items, ["maxItems"] = most };

    private static JsonObject Group(FieldDescriptor field) => new()
    {
        ["type"] = "object",
        ["properties"] = Properties(field.ItemFields),
        ["required"] = Required(field.ItemFields),
        ["additionalProperties"] = false,
    };
}
