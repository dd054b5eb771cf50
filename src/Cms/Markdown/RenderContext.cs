using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Media;

namespace CommsPortal.Cms.Markdown;

/// <summary>What rendering needs to know of the world around the text.</summary>
/// <param name="Locale"><c>vi</c> or <c>en</c>: the language of the labels that rendering adds.</param>
/// <param name="Image">The image with an id; null when there is none, and then nothing is shown in its place.</param>
/// <param name="Article">The published article with an id; null when there is none, and then its link is plain text.</param>
public sealed record RenderContext(string Locale, Func<Guid, Image?> Image, Func<Guid, ArticleLink?> Article)
{
    /// <summary>Put before every id in the HTML, so that two texts can stand on one page; empty for an article's body.</summary>
    public string IdPrefix { get; init; } = "";
}
