using CommsPortal.Cms.Markdown.Core;
using CommsPortal.Cms.Markdown.Directives;
using CommsPortal.Cms.Markdown.Figures;
using CommsPortal.Cms.Markdown.Footnotes;
using CommsPortal.Cms.Markdown.Headings;
using CommsPortal.Cms.Markdown.Links;
using CommsPortal.Cms.Markdown.PlainText;
using CommsPortal.Cms.Markdown.PullQuotes;
using CommsPortal.Cms.Markdown.Tables;
using CommsPortal.Cms.Slugs;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CommsPortal.Cms.Markdown;

/// <summary>
/// Turns the Markdown of an article into the HTML and the plain text of its snapshot. Raw HTML in the text is shown as text;
/// elements, attributes and link schemes come from closed lists, so that the result is safe whoever wrote the text.
/// One instance serves all threads.
/// </summary>
public sealed class MarkdownRenderer
{
    private readonly MarkdownOptions options;
    private readonly MarkdownPipeline pipeline;

    public MarkdownRenderer()
        : this(new MarkdownOptions())
    {
    }

    /// <exception cref="ArgumentOutOfRangeException">An option is outside of its range.</exception>
    public MarkdownRenderer(MarkdownOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxLength, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxHtmlLength, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxNesting, 8, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxNesting, 128, nameof(options));
        this.options = options;
        pipeline = Pipeline(options);
    }

    /// <summary>Renders one text.</summary>
    /// <exception cref="MarkdownRejectedException">The text is too long, too deep or would expand too far.</exception>
    public RenderedMarkdown Render(string markdown, RenderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var document = Parse(markdown);
        using var html = new BoundedWriter(options.MaxHtmlLength);
        var renderer = new BodyRenderer(html, context);
        pipeline.Setup(renderer);
        renderer.Render(document);
        return new RenderedMarkdown(html.ToString().Trim(), new PlainTextReader(context).Read(document));
    }

    /// <summary>The media and the articles that a text uses, whether or not they exist.</summary>
    /// <exception cref="MarkdownRejectedException">The text is too long or too deep.</exception>
    public MarkdownReferences References(string markdown)
    {
        var media = new List<Guid>();
        var articles = new List<Guid>();
        var undescribed = new List<Guid>();
        foreach (var node in Parse(markdown).Descendants())
        {
            if (node is FigureBlock figure)
            {
                media.Add(figure.MediaId);
                if (figure.Alt.Length == 0)
                    undescribed.Add(figure.MediaId);
            }
            else if (node is ArticleCardBlock card)
                articles.Add(card.ArticleId);
            else if (node is LinkInline { IsImage: false } link && SafeLink.TryReadId(link.Url, SafeLink.ArticleScheme, out var id))
                articles.Add(id);
        }
        return new MarkdownReferences([.. media.Distinct()], [.. articles.Distinct()], [.. undescribed.Distinct()]);
    }

    private MarkdownDocument Parse(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        RequireBounded(markdown);
        try
        {
            return Markdig.Markdown.Parse(VietnameseText.Normalize(markdown), pipeline);
        }
        catch (ArgumentException e)
        {
            // Markdig's only ArgumentException for a text that is not null: MaximumNestingDepth was exceeded.
            throw MarkdownRejectedException.TooDeep(options.MaxNesting, e);
        }
    }

    private void RequireBounded(string markdown)
    {
        if (markdown.Length > options.MaxLength)
            throw new MarkdownRejectedException($"Văn bản dài {markdown.Length:N0} ký tự, quá giới hạn {options.MaxLength:N0}. Hãy tách thành nhiều bài.");
        // Every definition has this mark; few texts have it for another reason.
        if (markdown.AsSpan().Count("]:") > options.MaxDefinitions)
            throw new MarkdownRejectedException($"Văn bản có hơn {options.MaxDefinitions:N0} chú thích hoặc định nghĩa liên kết (dấu ]:). Hãy tách thành nhiều bài.");
    }

    private static MarkdownPipeline Pipeline(MarkdownOptions options)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = options.MaxNesting };
        builder.DisableHtml();
        builder.UsePipeTables().UseFootnotes();
        builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Superscript | EmphasisExtraOptions.Subscript);
        builder.Extensions.Add(new CoreExtension());
        builder.Extensions.Add(new BoundsExtension(options));
        builder.Extensions.Add(new LinkExtension());
        builder.Extensions.Add(new DirectiveExtension());
        builder.Extensions.Add(new FigureExtension());
        builder.Extensions.Add(new PullQuoteExtension());
        builder.Extensions.Add(new HeadingExtension());
        builder.Extensions.Add(new TableExtension());
        builder.Extensions.Add(new FootnoteLabelsExtension());
        return builder.Build();
    }
}
