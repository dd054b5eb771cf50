using System.Collections.Frozen;
using System.Text.Json;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>Names of the JSON members of articles, for <c>fields</c>.</summary>
public static class ArticleMembers
{
    /// <summary>Members that lists show.</summary>
    public static FrozenSet<string> OfSummary { get; } = NamesOf(typeof(ArticleSummary));

    /// <summary>Members of whole articles.</summary>
    public static IReadOnlyList<string> All { get; } = [.. NamesOf(typeof(Article)).Order(StringComparer.Ordinal)];

    /// <summary>The document with only the members named in <paramref name="keep"/>.</summary>
    public static ReadOnlyMemory<byte> Select(ReadOnlyMemory<byte> json, IReadOnlySet<string> keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        using var document = JsonDocument.Parse(json);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = PortalJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            foreach (var member in document.RootElement.EnumerateObject().Where(m => keep.Contains(m.Name)))
                member.WriteTo(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static FrozenSet<string> NamesOf(Type type) =>
        PortalJson.Options.GetTypeInfo(type).Properties.Select(p => p.Name).ToFrozenSet(StringComparer.Ordinal);
}
