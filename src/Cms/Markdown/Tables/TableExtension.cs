using Markdig;
using Markdig.Renderers;

namespace CommsPortal.Cms.Markdown.Tables;

/// <summary>Pipe tables in a region that a keyboard can reach and scroll.</summary>
internal sealed class TableExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new TableRenderer());
}
