using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>What elements are for, by their names and by the classes that word processors give them.</summary>
internal static partial class HtmlElements
{
    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside body center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header "
        + "hgroup html li main ol p section summary tbody td tfoot th thead tr ul");

    private static readonly FrozenSet<string> Silent = Set(
        "base basefont bgsound col colgroup head link meta noscript param source style template title track");

    private static readonly FrozenSet<string> OfWeb = Set(
        "applet audio button canvas embed frame frameset iframe input map menu nav noembed object "
        + "progress script select svg textarea video");

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether an element has no text of the document.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName) || Declares(element, "mso-element:comment-list");

    /// <summary>As what an element is left out; null when it stays.</summary>
    public static CleaningKind? DroppedAs(IElement element, HtmlStyle style)
    {
        if (OfWeb.Contains(element.LocalName))
            return CleaningKind.WebElements;
        if (HasClass(element, "msoDel") || element.LocalName == "del" && (element.HasAttribute("cite") || element.HasAttribute("datetime")))
            return CleaningKind.Deletions;
        if (HasClass(element, "MsoCommentReference") || HasClass(element, "msocomanchor"))
            return CleaningKind.Comments;
        if (ClassStarts(element, "MsoHeader") || ClassStarts(element, "MsoFooter") || Declares(element, "mso-element:header")
            || Declares(element, "mso-element:footer"))
            return CleaningKind.HeadersAndFooters;
        if (ClassStarts(element, "MsoToc"))
            return CleaningKind.Contents;
        return style.IsHidden || element.HasAttribute("hidden") ? CleaningKind.HiddenText : null;
    }

    /// <summary>1 to 9; null for what is no heading.</summary>
    public static int? HeadingLevel(IElement element, HtmlStyle style)
    {
        if (element.LocalName is ['h', >= '1' and <= '6'])
            return element.LocalName[1] - '0';
        if (element.GetAttribute("role") == "heading")
            return LevelOf(element.GetAttribute("aria-level")) ?? 2;
        return element.LocalName == "p" ? LevelOf(style["mso-outline-level"]) : null;
    }

    public static ParagraphRole RoleOf(IElement element)
    {
        if (ClassStarts(element, "MsoTitle") || element.LocalName == "p" && HasClass(element, "title"))
            return ParagraphRole.Title;
        if (ClassStarts(element, "MsoSubtitle") || element.LocalName == "p" && HasClass(element, "subtitle"))
            return ParagraphRole.Subtitle;
        return element.LocalName == "figcaption" || HasClass(element, "MsoCaption") ? ParagraphRole.Caption : ParagraphRole.Body;
    }

    public static bool IsQuote(IElement element) => ClassStarts(element, "MsoQuote") || ClassStarts(element, "MsoIntenseQuote");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static int? LevelOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 9 ? level : null;

    private static bool HasClass(IElement element, string name) => Classes(element).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool ClassStarts(IElement element, string name) =>
        Classes(element).Any(c => c.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static string[] Classes(IElement element) =>
        (element.GetAttribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Declares(IElement element, string declaration) =>
        element.GetAttribute("style") is { } style && Spaces().Replace(style, "").Contains(declaration, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
