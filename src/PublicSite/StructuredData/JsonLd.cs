using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CommsPortal.PublicSite.StructuredData;

/// <summary>Writes schema.org JSON-LD. The encoder escapes &lt;, &gt; and &amp;, so no text can end the script element it stands in.</summary>
internal static class JsonLd
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One document: a thing of this type with what <paramref name="write"/> says of it.</summary>
    public static string Document(string type, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", type);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A thing within another.</summary>
    public static void WriteThing(this Utf8JsonWriter json, string member, string type, Action write)
    {
        json.WriteStartObject(member);
        json.WriteString("@type", type);
        write();
        json.WriteEndObject();
    }

    /// <summary>One of a list of things.</summary>
    public static void WriteThing(this Utf8JsonWriter json, string type, Action write)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        write();
        json.WriteEndObject();
    }

    public static void WriteOrganisation(this Utf8JsonWriter json, string member, string name, string? url = null) =>
        json.WriteThing(member, "Organization", () =>
        {
            json.WriteString("name", name);
            json.WriteIfAny("url", url);
        });

    /// <summary>Nothing, when there is nothing to say.</summary>
    public static void WriteIfAny(this Utf8JsonWriter json, string member, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            json.WriteString(member, text);
    }
}
