namespace CommsPortal.Cms.Markdown.Sources;

/// <summary>
/// A Markdown text taken apart without losing where things stand, for examining what was written rather than what readers get.
/// </summary>
/// <param name="Plain">The words, one line a paragraph.</param>
/// <param name="Offsets">For each unit of <paramref name="Plain"/> its place in the source.</param>
public sealed record MarkdownSource(
    string Plain,
    IReadOnlyList<int> Offsets,
    IReadOnlyList<SourceHeading> Headings,
    IReadOnlyList<SourceLink> Links,
    IReadOnlyList<SourceImage> Images,
    IReadOnlyList<SourceArticle> Articles)
{
    public static MarkdownSource Empty { get; } = new("", [], [], [], [], []);
}
