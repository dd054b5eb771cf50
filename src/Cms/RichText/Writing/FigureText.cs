using CommsPortal.Cms.Markdown.Links;

namespace CommsPortal.Cms.RichText.Writing;

/// <summary>A picture of the media library, as Markdown names it.</summary>
internal static class FigureText
{
    public static string Of(Guid media, string alt, string caption)
    {
        var title = MarkdownEscape.InQuotes(caption);
        return title.Length == 0
            ? $"![{MarkdownEscape.InBrackets(alt)}]({SafeLink.MediaScheme}{media})"
            : $"![{MarkdownEscape.InBrackets(alt)}]({SafeLink.MediaScheme}{media} \"{title}\")";
    }
}
