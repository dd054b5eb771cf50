using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Reading;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>
/// An item of a list as Word writes it for the clipboard: a paragraph with <c>mso-list:l0 level2 lfo1</c> and its marker as text.
/// </summary>
/// <param name="Level">0 for the outermost.</param>
/// <param name="Number">Null for a bullet.</param>
/// <param name="Marker">The element that holds the marker's text; not part of the item.</param>
internal sealed partial record WordListItem(int Level, int? Number, IElement? Marker)
{
    private const int DeepestLevel = 8;

    /// <returns>Null when the paragraph is no item.</returns>
    public static WordListItem? Of(IElement paragraph, HtmlStyle style, CleaningReport report)
    {
        if (style["mso-list"] is not { } list || LevelIn().Match(list) is not { Success: true } level)
            return null;
        var marker = HtmlTree.Elements(paragraph).Take(20).FirstOrDefault(IsMarker);
        var depth = Math.Clamp(int.Parse(level.Groups["level"].Value, CultureInfo.InvariantCulture) - 1, 0, DeepestLevel);
        return new WordListItem(depth, marker is null ? null : ListNumber.Of(HtmlTree.TextOf(marker), report), marker);
    }

    private static bool IsMarker(IElement element) => (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal)
        .Contains("mso-list:Ignore", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\blevel(?<level>\d{1,2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex LevelIn();
}
