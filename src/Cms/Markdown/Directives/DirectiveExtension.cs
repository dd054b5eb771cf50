using CommsPortal.Cms.Markdown.ArticleCards;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace CommsPortal.Cms.Markdown.Directives;

/// <summary>Pull quotes, galleries, figures in numbers and article cards.</summary>
internal sealed class DirectiveExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new DirectiveParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Add(new DirectiveRenderer());
        renderer.ObjectRenderers.Add(new ArticleCardRenderer());
    }
}
