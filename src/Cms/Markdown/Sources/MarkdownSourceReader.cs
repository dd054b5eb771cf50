using CommsPortal.Cms.Markdown.Directives;
using CommsPortal.Cms.Markdown.Links;
using CommsPortal.Cms.Markdown.PlainText;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CommsPortal.Cms.Markdown.Sources;

/// <summary>
/// Reads Markdown with the grammar of <see cref="MarkdownRenderer"/>, but leaves levels, images and places as they were written.
/// </summary>
public static class MarkdownSourceReader
{
    private static readonly MarkdownOptions Options = new();
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <param name="text">Well-formed and in NFC, as it is stored.</param>
    /// <exception cref="MarkdownRejectedException">The text is too long or too deep.</exception>
    public static MarkdownSource Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = Parse(text);
        var words = new SourceWords(text);
        var headings = new List<SourceHeading>();
        var links = new List<SourceLink>();
        var images = new List<SourceImage>();
        var articles = new List<SourceArticle>();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            words.Read(block);
            if (block is HeadingBlock heading)
                headings.Add(new SourceHeading(heading.Level, InlineText.Of(heading.Inline), heading.Span.Start, Length(heading.Span)));
            if (block is ArticleCardBlock card)
                articles.Add(new SourceArticle(card.ArticleId, card.Span.Start, Length(card.Span)));
            if (block.Inline is { } inlines)
                ReadInlines(inlines, links, images);
        }

        return new MarkdownSource(words.Text, words.Offsets, headings, links, images, articles);
    }

    private static MarkdownDocument Parse(string text)
    {
        if (text.Length > Options.MaxLength || text.AsSpan().Count("]:") > Options.MaxDefinitions)
            throw new MarkdownRejectedException("Văn bản quá dài.");
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException e)
        {
            // As in MarkdownRenderer: Markdig's only ArgumentException for a text that is not null.
            throw MarkdownRejectedException.TooDeep(Options.MaxNesting, e);
        }
    }

    private static void ReadInlines(ContainerInline inlines, List<SourceLink> links, List<SourceImage> images)
    {
        foreach (var inline in inlines.FindDescendants<Inline>())
        {
            if (inline is LinkInline { IsImage: true } image && SafeLink.TryReadId(image.Url, SafeLink.MediaScheme, out var id))
                images.Add(new SourceImage(id, InlineText.Of(image), image.Span.Start, Length(image.Span)));
            else if (inline is LinkInline { IsImage: false } link)
                links.Add(new SourceLink(link.Url ?? "", InlineText.Of(link), link.Span.Start, Length(link.Span)));
            else if (inline is AutolinkInline auto)
                links.Add(new SourceLink(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, auto.Url, auto.Span.Start, Length(auto.Span)));
        }
    }

    private static int Length(SourceSpan span) => Math.Max(0, span.Length);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = Options.MaxNesting, PreciseSourceLocation = true };
        builder.DisableHtml();
        builder.UsePipeTables().UseFootnotes();
        builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Superscript | EmphasisExtraOptions.Subscript);
        builder.Extensions.Add(new BoundsExtension(Options));
        builder.Extensions.Add(new DirectiveExtension());
        return builder.Build();
    }
}
