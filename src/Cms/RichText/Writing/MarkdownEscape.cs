using System.Text;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.RichText.Writing;

/// <summary>
/// Keeps text from being read as Markdown. The rules are those of the pipeline in <c>src/Cms/Markdown</c>, directives included.
/// </summary>
internal static partial class MarkdownEscape
{
    private const string Always = "\\`*[]<~^|";

    // In characters, with the ampersand and the semicolon.
    private const int LongestEntity = 34;

    /// <summary>Whether the character at <paramref name="at"/> needs a backslash wherever in a line it stands.</summary>
    /// <param name="marked">Whether any of the text has marks: then an underscore within a word may stand beside a delimiter.</param>
    /// <param name="beforeBracket">Whether a link or a note follows the text.</param>
    public static bool IsNeeded(ReadOnlySpan<char> text, int at, bool marked, bool beforeBracket)
    {
        var last = at == text.Length - 1;
        return text[at] switch
        {
            '_' => marked || at == 0 || last || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]),
            '&' => last || text.Slice(at, Math.Min(LongestEntity, text.Length - at)).Contains(';'),
            '!' => last && beforeBracket,
            var c => Always.Contains(c, StringComparison.Ordinal),
        };
    }

    /// <summary>Text that stands between square brackets, as the description of a picture does.</summary>
    public static string InBrackets(string text)
    {
        var line = OneLine(text);
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsNeeded(line, i, marked: false, beforeBracket: false))
                escaped.Append('\\');
            escaped.Append(line[i]);
        }
        return escaped.ToString();
    }

    /// <summary>Text that stands between quotation marks, as the title of a link does.</summary>
    public static string InQuotes(string text) =>
        Entity().Replace(OneLine(text).Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal), "&amp;");

    /// <summary>A line of a paragraph, with what would begin a block at its start made text.</summary>
    public static string LineStart(string line)
    {
        if (line.StartsWith('>') || line.StartsWith(":::", StringComparison.Ordinal) || Marker().IsMatch(line))
            return '\\' + line;
        if (ListNumber().Match(line) is { Success: true, Length: var length })
            return line.Insert(length - 1, "\\");
        return DefinitionOfNote().IsMatch(line) ? line.Insert(line.IndexOf(']', StringComparison.Ordinal) + 1, "\\") : line;
    }

    /// <summary>The text of a heading: number signs at its end would be taken for its closing.</summary>
    public static string HeadingEnd(string line) => ClosingMarks().Replace(line, @"\$1");

    /// <summary>An accepted address as the destination of a link.</summary>
    public static string Destination(string href)
    {
        var safe = Entity().Replace(href, "&amp;");
        return safe.AsSpan().ContainsAny('(', ')') ? $"<{safe}>" : safe;
    }

    private static string OneLine(string text) =>
        string.Join(' ', VietnameseText.Normalize(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Headings, bullets, underlines of headings, lines across.
    [GeneratedRegex(@"^(?:#{1,6}|[-+])(?:\s|$)|^(?:-[-\s]*|=[=\s]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\d{1,9}[.)](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"^\[\^\d+\]:", RegexOptions.CultureInvariant)]
    private static partial Regex DefinitionOfNote();

    [GeneratedRegex(@"(?<=^|\s)(#+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingMarks();

    [GeneratedRegex(@"&(?=#?\w{1,40};)", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
