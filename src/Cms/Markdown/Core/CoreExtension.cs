using Markdig;
using Markdig.Renderers;

namespace CommsPortal.Cms.Markdown.Core;

/// <summary>The elements of CommonMark that need no rules of their own.</summary>
internal sealed class CoreExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Add(new ParagraphRenderer());
        renderer.ObjectRenderers.Add(new ListRenderer());
        renderer.ObjectRenderers.Add(new QuoteRenderer());
        renderer.ObjectRenderers.Add(new CodeRenderer());
        renderer.ObjectRenderers.Add(new ThematicBreakRenderer());
        renderer.ObjectRenderers.Add(new LiteralRenderer());
        renderer.ObjectRenderers.Add(new EntityRenderer());
        renderer.ObjectRenderers.Add(new EmphasisRenderer());
        renderer.ObjectRenderers.Add(new CodeSpanRenderer());
        renderer.ObjectRenderers.Add(new LineBreakRenderer());
        renderer.ObjectRenderers.Add(new DelimiterRenderer());
    }
}
