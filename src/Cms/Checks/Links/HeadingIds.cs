using CommsPortal.Cms.Markdown.Headings;
using CommsPortal.Cms.Markdown.Sources;

namespace CommsPortal.Cms.Checks.Links;

/// <summary>The places of a text that links may lead to.</summary>
internal static class HeadingIds
{
    public static IReadOnlySet<string> Of(MarkdownSource text)
    {
        var counters = new Dictionary<string, int>(StringComparer.Ordinal);
        return text.Headings.Select(h => HeadingExtension.UniqueId(h.Text, counters)).ToHashSet(StringComparer.Ordinal);
    }
}
