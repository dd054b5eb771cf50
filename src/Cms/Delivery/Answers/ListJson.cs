using System.Buffers;
using System.Text.Json;
using CommsPortal.Contracts;

namespace CommsPortal.Cms.Delivery.Answers;

/// <summary>Lists as <see cref="ListPage{T}"/> JSON.</summary>
public static class ListJson
{
    /// <summary>A list of items that are JSON already; they are copied, not read.</summary>
    public static byte[] Of(IEnumerable<ReadOnlyMemory<byte>> items, long total, string? next)
    {
        ArgumentNullException.ThrowIfNull(items);
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = PortalJson.Options.Encoder, SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var item in items)
                writer.WriteRawValue(item.Span, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteNumber("total", total);
            if (next is not null)
                writer.WriteString("next", next);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A list as an answer, with its <c>Link</c> header.</summary>
    public static JsonAnswer<ListPage<T>> Answer<T>(IEnumerable<ReadOnlyMemory<byte>> items, long total, string? next, string cacheControl) =>
        new(new FinishedAnswer(Of(items, total, next), null, cacheControl, LinkTo(next)));

    /// <inheritdoc cref="Answer{T}(IEnumerable{ReadOnlyMemory{byte}}, long, string?, string)"/>
    public static JsonAnswer<ListPage<T>> Answer<T>(IReadOnlyList<T> items, long total, string? next, string cacheControl) =>
        new(new FinishedAnswer(
            JsonSerializer.SerializeToUtf8Bytes(new ListPage<T>(items, total, next), PortalJson.Options), null, cacheControl, LinkTo(next)));

    /// <summary>One thing as an answer.</summary>
    public static JsonAnswer<T> Answer<T>(T value, string cacheControl, string? next = null) =>
        new(new FinishedAnswer(JsonSerializer.SerializeToUtf8Bytes(value, PortalJson.Options), null, cacheControl, LinkTo(next)));

    private static string? LinkTo(string? next) => next is null ? null : $"<{next}>; rel=\"next\"";
}
