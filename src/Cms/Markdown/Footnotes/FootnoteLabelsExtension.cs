using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace CommsPortal.Cms.Markdown.Footnotes;

/// <summary>Writes Markdig's footnotes with labels in the language of the text.</summary>
internal sealed class FootnoteLabelsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteReferenceParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Add(new FootnoteGroupRenderer());
        renderer.ObjectRenderers.Add(new FootnoteLinkRenderer());
    }
}
