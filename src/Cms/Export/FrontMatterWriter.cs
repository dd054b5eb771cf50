using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Import;

namespace CommsPortal.Cms.Export;

/// <summary>Writes JSON as the YAML that imports read: block style, and quotation marks wherever plain text would be read as something else.</summary>
internal static partial class FrontMatterWriter
{
    private const int Step = 2;

    /// <summary>The fields at the head of a file, without the lines <c>---</c>; ends with a line feed unless empty.</summary>
    public static string Write(JsonObject fields)
    {
        var yaml = new StringBuilder();
        WriteMembers(yaml, fields, 0, firstInline: false);
        return yaml.ToString();
    }

    /// <summary>A file that is one list, such as a taxonomy.</summary>
    public static string WriteList(JsonArray items)
    {
        var yaml = new StringBuilder();
        if (items.Count == 0)
            yaml.Append("[]\n");
        WriteItems(yaml, items, 0);
        return yaml.ToString();
    }

    private static void WriteMembers(StringBuilder yaml, JsonObject fields, int indent, bool firstInline)
    {
        foreach (var (name, value) in fields)
        {
            yaml.Append(' ', firstInline ? 0 : indent).Append(name).Append(':');
            firstInline = false;
            WriteValue(yaml, value, indent);
        }
    }

    // What comes after the colon; ends the line.
    private static void WriteValue(StringBuilder yaml, JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } inner:
                yaml.Append('\n');
                WriteMembers(yaml, inner, indent + Step, firstInline: false);
                break;
            case JsonArray { Count: > 0 } items:
                yaml.Append('\n');
                WriteItems(yaml, items, indent + Step);
                break;
            default:
                yaml.Append(' ');
                WriteScalar(yaml, value, indent + Step);
                break;
        }
    }

    private static void WriteItems(StringBuilder yaml, JsonArray items, int indent)
    {
        foreach (var item in items)
        {
            yaml.Append(' ', indent).Append("- ");
            if (item is JsonObject { Count: > 0 } inner)
                WriteMembers(yaml, inner, indent + Step, firstInline: true);
            else
                WriteScalar(yaml, item, indent + Step);
        }
    }

    private static void WriteScalar(StringBuilder yaml, JsonNode? value, int indent)
    {
        var text = value switch
        {
            null => "null",
            JsonObject => "{}",
            JsonArray => "[]",
            _ when value.GetValueKind() == JsonValueKind.String => null,
            _ => value.ToJsonString(),
        };
        if (text is null)
            WriteText(yaml, value!.GetValue<string>(), indent);
        else
            yaml.Append(text).Append('\n');
    }

    private static void WriteText(StringBuilder yaml, string text, int indent)
    {
        if (IsPlain(text))
            yaml.Append(text).Append('\n');
        else if (IsBlock(text))
            WriteBlock(yaml, text, indent);
        else
            WriteQuoted(yaml, text);
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsLetterOrDigit(text[0]) && PlainText().IsMatch(text)
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && text[^1] is not (':' or ' ')
        && CoreSchema.TryResolve(text, out var value) && value?.GetValueKind() == JsonValueKind.String;

    private static bool IsBlock(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && !text.Any(c => c != '\n' && MustEscape(c));

    private static void WriteBlock(StringBuilder yaml, string text, int indent)
    {
        yaml.Append("|-\n");
        foreach (var line in text.Split('\n'))
            yaml.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
    }

    private static void WriteQuoted(StringBuilder yaml, string text)
    {
        yaml.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => yaml.Append('\\').Append(c),
                '\n' => yaml.Append("\\n"),
                _ when MustEscape(c) => yaml.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => yaml.Append(c),
            };
        }

        yaml.Append("\"\n");
    }

    // Controls, what YAML takes for the end of a line, and what nobody sees.
    private static bool MustEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\u00A0' or '\uFFFE' or '\uFFFF';

    [GeneratedRegex(@"^[\p{L}\p{M}\p{N} .,;:()/%“”‘’…?!'""&+=_°–—@$€-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainText();
}
