using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Articles;

/// <summary>The headings of a rendered text. The CMS gives each an id; one without cannot be linked to and is left out.</summary>
public static partial class Headings
{
    /// <summary>Headings of the second and third level, in their order.</summary>
    public static IReadOnlyList<Heading> Of(string html) =>
        [.. Element().Matches(html).Select(Read).Where(heading => heading.Title.Length > 0)];

    /// <summary>The same text with a link to itself in every such heading.</summary>
    public static string Linked(string html, UiText text, HtmlEncoder encoder) => Element().Replace(html, match =>
    {
        var label = encoder.Encode(text.LinkToClause(Read(match).Title));
        return $"{match.Value[..^5]} <a class=\"anchor\" href=\"#{match.Groups["id"].Value}\" aria-label=\"{label}\">#</a>{match.Value[^5..]}";
    });

    private static Heading Read(Match match) => new(
        WebUtility.HtmlDecode(match.Groups["id"].Value),
        WebUtility.HtmlDecode(Tag().Replace(match.Groups["text"].Value, "")).Trim(),
        match.Groups["level"].ValueSpan[0] - '0');

    [GeneratedRegex("<h(?<level>[23]) id=\"(?<id>[^\"]+)\">(?<text>.*?)</h\\k<level>>", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Element();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
