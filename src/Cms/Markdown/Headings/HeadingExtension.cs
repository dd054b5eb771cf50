using System.Globalization;
using CommsPortal.Cms.Markdown.PlainText;
using CommsPortal.Cms.Slugs;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.Headings;

/// <summary>
/// Headings of a body start at h2, below the headline, and go down one level at a time, whatever levels the writer chose;
/// each gets an id from its words.
/// </summary>
internal sealed class HeadingExtension : IMarkdownExtension
{
    private const int FirstLevel = 2;
    private const int LastLevel = 6;
    private const int MaxIdLength = 60;

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += Outline;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new HeadingRenderer());

    private static void Outline(MarkdownDocument document)
    {
        var enclosing = new Stack<int>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            while (enclosing.Count > 0 && enclosing.Peek() >= heading.Level)
                enclosing.Pop();
            enclosing.Push(heading.Level);
            heading.Level = Math.Min(FirstLevel + enclosing.Count - 1, LastLevel);
            heading.SetAttributes(new HtmlAttributes { Id = UniqueId(InlineText.Of(heading.Inline), ids) });
        }
    }

    // A number at the end of one heading ("Đợt 2") can look like the counter of another, hence the loop.
    internal static string UniqueId(string words, Dictionary<string, int> ids)
    {
        var slug = Slug.From(words, MaxIdLength);
        if (slug.Length == 0)
            slug = "muc";
        var id = slug;
        while (!ids.TryAdd(id, 1))
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++ids[slug]}");
        return id;
    }
}
