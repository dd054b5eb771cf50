using Markdig;
using Markdig.Renderers;

namespace CommsPortal.Cms.Markdown.Links;

/// <summary>Links to safe addresses and to the portal's own articles; all others become the text they stand on.</summary>
internal sealed class LinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Add(new LinkRenderer());
        renderer.ObjectRenderers.Add(new AutolinkRenderer());
    }
}
