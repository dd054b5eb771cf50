using System.Collections.Frozen;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>
/// Refuses markup on which a parser that follows the standard spends time or memory in the square of its length: elements that nest without
/// end, and marks that stay open over many paragraphs, each of which repeats them. One look at the tags tells, before anything is parsed.
/// </summary>
internal static class HtmlBounds
{
    /// <summary>Longest markup in characters, pictures not counted; a hundred pages from Word have less.</summary>
    public const int MaxMarkup = 4 * 1024 * 1024;

    public const int MaxTags = 200_000;

    /// <summary>Most elements open at a time. Pages nest some dozens deep.</summary>
    public const int MaxDepth = 400;

    // Sum over all tags of the marks open there; a page in which every word is bold within a link stays far below.
    private const long MaxRepeated = 2_000_000;

    private static readonly FrozenSet<string> Formatting = Set("a b big code em font i nobr s small strike strong tt u");

    // They have no end, or the next of their kind ends them.
    private static readonly FrozenSet<string> NeverDeep = Set(
        "area base basefont body br col colgroup dd dt embed frame head hr html img input li link meta optgroup option p param rp rt source tbody td tfoot th thead tr track wbr");

    /// <exception cref="EditorialException">It is beyond a bound (<c>too-large</c>).</exception>
    public static void Check(string markup)
    {
        if (markup.Length > MaxMarkup)
            throw new EditorialException(ProblemCode.TooLarge, "Nội dung dán quá dài. Hãy dán từng phần, hoặc dùng “Nhập từ Word”.");
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        var (tags, depth, marks) = (0, 0, 0);
        long repeated = 0;
        for (var at = markup.IndexOf('<', StringComparison.Ordinal); at >= 0; at = markup.IndexOf('<', at + 1))
        {
            var closes = at + 1 < markup.Length && markup[at + 1] == '/';
            var name = NameAt(markup, at + (closes ? 2 : 1));
            if (name.Length == 0 || NeverDeep.Contains(name))
            {
                repeated += marks;
            }
            else if (!closes)
            {
                open[name] = open.GetValueOrDefault(name) + 1;
                depth++;
                marks += Formatting.Contains(name) ? 1 : 0;
                repeated += marks;
            }
            else if (open.GetValueOrDefault(name) > 0)
            {
                open[name]--;
                depth--;
                marks -= Formatting.Contains(name) ? 1 : 0;
            }
            if (++tags > MaxTags || depth > MaxDepth || repeated > MaxRepeated)
                throw new EditorialException(
                    ProblemCode.TooLarge, "Nội dung dán có cấu trúc quá phức tạp. Hãy dán từng phần, hoặc dán dạng chữ thường (Ctrl+Shift+V).");
        }
    }

    private static string NameAt(string markup, int at)
    {
        var end = at;
        while (end < markup.Length && end - at < 20 && (char.IsAsciiLetterOrDigit(markup[end]) || markup[end] is ':' or '-'))
            end++;
        return end > at && char.IsAsciiLetter(markup[at]) ? markup[at..end].ToLowerInvariant() : "";
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
