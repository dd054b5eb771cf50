using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CommsPortal.Contracts;

namespace CommsPortal.Cms.Content;

/// <summary>Content as JSON, for storage, API and hashes.</summary>
public static class ContentJson
{
    /// <summary>Refuses unknown members, so that a misspelt field is an error and not a silent loss.</summary>
    public static JsonSerializerOptions StrictOptions { get; } = CreateStrict();

    /// <summary>Canonical form: members in the class's order, nulls left out, text in NFC.</summary>
    public static string Serialize(ArticleContent content) =>
        JsonSerializer.Serialize(content, content.GetType(), PortalJson.Options).Normalize(NormalizationForm.FormC);

    /// <exception cref="JsonException">The text is not content of this type: unknown member, wrong kind of value, or not JSON.</exception>
    public static ArticleContent Deserialize(ContentTypeDescriptor type, string json) =>
        (ArticleContent)(JsonSerializer.Deserialize(json, type.ClrType, StrictOptions) ?? throw new JsonException("The content is null."));

    /// <inheritdoc cref="Deserialize(ContentTypeDescriptor, string)"/>
    public static ArticleContent Deserialize(ContentTypeDescriptor type, JsonNode json) =>
        (ArticleContent)(json.Deserialize(type.ClrType, StrictOptions) ?? throw new JsonException("The content is null."));

    /// <summary>SHA-256 over the canonical form, lower-case hexadecimal: equal hashes mean equal content.</summary>
    public static string Hash(string canonicalJson) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalJson)));

    private static JsonSerializerOptions CreateStrict()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        PortalJson.Configure(options);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.MaxDepth = 16;
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
