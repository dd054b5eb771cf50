using CommsPortal.Cms.Markdown.Directives;
using CommsPortal.Cms.Markdown.Links;
using CommsPortal.Cms.Markdown.PlainText;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CommsPortal.Cms.Markdown.Figures;

/// <summary>
/// Lifts every image of the media library out of its paragraph, heading or cell and puts it after, as a figure: an image in the middle
/// of a line has no place for its caption and credit. A gallery gathers the figures inside of it.
/// </summary>
internal sealed class FigureExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += Lift;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new FigureRenderer());

    private static void Lift(MarkdownDocument document)
    {
        foreach (var leaf in document.Descendants<LeafBlock>().Where(b => b.Inline is not null).ToList())
            LiftFrom(leaf);
        foreach (var gallery in document.Descendants<DirectiveBlock>().Where(d => d.Kind == DirectiveKind.Gallery).ToList())
            Gather(gallery);
    }

    private static void LiftFrom(LeafBlock leaf)
    {
        var images = leaf.Inline!.Descendants<LinkInline>().Where(IsOfLibrary).ToList();
        if (images.Count == 0 || leaf.Parent is not { } parent)
            return;
        var after = parent.IndexOf(leaf) + 1;
        foreach (var image in images)
        {
            if (Figure(image) is { } figure)
                parent.Insert(after++, figure);
            Remove(image);
        }
        if (leaf is ParagraphBlock && InlineText.Of(leaf.Inline).Length == 0 && !HasFootnote(leaf))
            parent.Remove(leaf);
    }

    private static bool IsOfLibrary(LinkInline link) =>
        link is { IsImage: true, Url: { } url } && url.StartsWith(SafeLink.MediaScheme, StringComparison.OrdinalIgnoreCase);

    private static FigureBlock? Figure(LinkInline image) =>
        SafeLink.TryReadId(image.Url, SafeLink.MediaScheme, out var id)
            ? new FigureBlock { MediaId = id, Alt = InlineText.Of(image), Caption = image.Title?.Trim() ?? "", Line = image.Line, Span = image.Span }
            : null;

    // A link or an emphasis around nothing but the image goes with it.
    private static void Remove(Inline inline)
    {
        var parent = inline.Parent;
        inline.Remove();
        if (parent is { FirstChild: null, Parent: not null })
            Remove(parent);
    }

    private static bool HasFootnote(LeafBlock leaf) => leaf.Inline!.Descendants<Markdig.Extensions.Footnotes.FootnoteLink>().Any();

    private static void Gather(DirectiveBlock gallery)
    {
        foreach (var figure in gallery.Descendants<FigureBlock>().ToList())
        {
            if (figure.Parent is not { } parent || parent == gallery)
                continue;
            parent.Remove(figure);
            RemoveIfEmpty(parent, gallery);
            gallery.Add(figure);
        }
    }

    private static void RemoveIfEmpty(ContainerBlock block, ContainerBlock within)
    {
        while (block.Count == 0 && block != within && block.Parent is { } parent)
        {
            parent.Remove(block);
            block = parent;
        }
    }
}
