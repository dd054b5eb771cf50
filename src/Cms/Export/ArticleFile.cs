using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Import;
using CommsPortal.Contracts;

namespace CommsPortal.Cms.Export;

/// <summary>One article as Markdown with front matter, in the form of content/README.md.</summary>
internal static partial class ArticleFile
{
    /// <summary>From an article's file up to the export's folder.</summary>
    private const string ToRoot = "../../";

    /// <param name="translationOf">Key of the article that it translates.</param>
    public static string Write(
        ContentTypeDescriptor type, Article article, ArticleContent content, IReadOnlyList<ExportedConsent> consents, string? translationOf,
        ExportNames names)
    {
        var members = JsonNode.Parse(ContentJson.Serialize(content))!.AsObject();
        var defaults = JsonSerializer.SerializeToNode(type.CreateEmpty(), type.ClrType, PortalJson.Options)!.AsObject();
        var fields = Head(article, names.KeyOf(article.Id)!, translationOf);
        Copy(type.Fields.Where(f => f.Name != "body"), members, defaults, fields, names);
        if (article.FirstPublishedAt is { } published)
            fields["published"] = TimeZoneInfo.ConvertTime(published, Clock.HoChiMinhCity).ToString("yyyy-MM-ddTHH:mm:ss.FFFzzz", CultureInfo.InvariantCulture);
        if (consents.Count > 0)
            fields["consents"] = JsonSerializer.SerializeToNode(consents, PortalJson.Options);
        var body = ToFiles(content.Body, names);
        var text = Compose(fields, body);
        if (FrontMatterDocument.Parse(text).Body == body)
            return text;
        // Blank space at its ends and other line ends would be lost below the head.
        fields["body"] = body;
        return Compose(fields, "");
    }

    private static JsonObject Head(Article article, string key, string? translationOf)
    {
        var fields = new JsonObject { ["type"] = article.Type, ["id"] = article.Id.ToString() };
        if (article.SourceKey is { } sourceKey && sourceKey != key)
            fields["key"] = sourceKey;
        if (article.Locale != "vi")
            fields["locale"] = article.Locale;
        if (translationOf is not null)
            fields["translationOf"] = translationOf;
        if (article.Office is not null)
            fields["office"] = article.Office;
        return fields;
    }

    private static string Compose(JsonObject fields, string body) =>
        new StringBuilder("---\n").Append(FrontMatterWriter.Write(fields)).Append("---\n\n").Append(body).Append('\n').ToString();

    // What a new instance has anyway is left out, as a person would.
    private static void Copy(IEnumerable<FieldDescriptor> descriptors, JsonObject members, JsonObject? defaults, JsonObject fields, ExportNames names)
    {
        foreach (var field in descriptors)
        {
            if (members[field.Name] is not { } value || JsonNode.DeepEquals(value, defaults?[field.Name]))
                continue;
            fields[field.Name] = field.Kind switch
            {
                FieldKind.Region => Group(field, value.AsObject(), names),
                FieldKind.RegionList => new JsonArray([.. value.AsArray().Select(item => (JsonNode)Group(field, item!.AsObject(), names))]),
                FieldKind.Articles => new JsonArray([.. value.AsArray().Select(id => (JsonNode)KeyOf(id!.GetValue<string>(), names))]),
                FieldKind.Markdown => ToFiles(value.GetValue<string>(), names),
                _ => value.DeepClone(),
            };
        }
    }

    private static JsonObject Group(FieldDescriptor field, JsonObject members, ExportNames names)
    {
        var group = new JsonObject();
        var defaults = JsonSerializer.SerializeToNode(Activator.CreateInstance(field.ItemType!), field.ItemType!, PortalJson.Options)!.AsObject();
        foreach (var file in field.ItemFields.Where(f => f.Kind == FieldKind.Media))
        {
            // Imports know media by the name "file" of the use.
            if (members[file.Name]?.GetValue<string>() is { } id && names.FileOf(Guid.Parse(id)) is { } path)
            {
                group["file"] = ToRoot + path;
                members.Remove(file.Name);
            }
        }

        Copy(field.ItemFields, members, defaults, group, names);
        return group;
    }

    private static string KeyOf(string id, ExportNames names) => names.KeyOf(Guid.Parse(id)) ?? id;

    private static string ToFiles(string markdown, ExportNames names)
    {
        var withFiles = Image().Replace(markdown, m =>
            names.FileOf(Guid.Parse(m.Groups["id"].Value)) is { } path ? m.Groups["before"].Value + ToRoot + path : m.Value);
        return Embedded().Replace(withFiles, m => m.Groups["before"].Value + KeyOf(m.Groups["id"].Value, names));
    }

    // Exactly what the import turns into ids again.
    [GeneratedRegex(@"(?<before>!\[[^\]]*\]\()media:(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[)\s])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Image();

    [GeneratedRegex(@"^(?<before>:::article[ \t]+)(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=\s|\z)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Embedded();
}
