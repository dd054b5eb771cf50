using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Content;
using CommsPortal.Contracts;

namespace CommsPortal.Cms.Checks.Texts;

/// <summary>
/// The passages of some content: what an acknowledgement is about. A passage of a text is a paragraph, a heading, an item of a list, a row
/// of a table; any other field is one passage as a whole. Each is known by a hash, so that no text is kept twice.
/// </summary>
public static class Passages
{
    /// <summary>The passage around a place of a text.</summary>
    public static string Around(string text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = "";
        foreach (var (start, passage) in Split(text))
        {
            if (start > offset && found.Length > 0)
                break;
            found = passage;
        }

        return found;
    }

    /// <summary>SHA-256 of a passage of a field, in lower-case hexadecimal.</summary>
    public static string Hash(string field, string passage) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{field}\n{passage}")));

    /// <summary>The hashes of all passages that some content has.</summary>
    public static IReadOnlySet<string> HashesOf(ContentTypeDescriptor type, ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(content);
        var values = ValuesOf(type, content);
        var hashes = type.Fields.Select(f => Hash(f.Name, values(f.Name))).ToHashSet(StringComparer.Ordinal);
        foreach (var text in ContentTexts.Of(type, content))
        {
            foreach (var (_, passage) in Split(text.Source))
                hashes.Add(Hash(text.Field, passage));
        }

        return hashes;
    }

    /// <summary>Reads whole fields as text: canonical JSON, empty when there is nothing.</summary>
    public static Func<string, string> ValuesOf(ContentTypeDescriptor type, ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(type);
        var json = JsonSerializer.SerializeToNode(content, type.ClrType, PortalJson.Options)!.AsObject();
        return name => json[name] is JsonNode value ? value.ToJsonString(PortalJson.Options) : "";
    }

    /// <summary>
    /// The passages of a text with the places where they begin; those that follow one another without a mark between are one.
    /// </summary>
    public static IEnumerable<(int Start, string Passage)> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (start, end) = (-1, 0);
        for (var at = 0; at < text.Length;)
        {
            var lineEnd = text.IndexOf('\n', at);
            var next = lineEnd < 0 ? text.Length : lineEnd + 1;
            var line = text[at..next].Trim();
            if (start >= 0 && (line.Length == 0 || BeginsAnew(line)))
            {
                yield return (start, text[start..end].Trim());
                start = -1;
            }

            if (start < 0 && line.Length > 0)
                start = at;
            (end, at) = (next, next);
        }

        if (start >= 0)
            yield return (start, text[start..end].Trim());
    }

    private static bool BeginsAnew(string line)
    {
        if (line[0] is '#' or '|' or '>' or ':' or '[')
            return true;
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits > 0
            ? digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' '
            : line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] == ' ';
    }
}
