using System.Globalization;
using CommsPortal.Cms.Markdown.Core;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;

namespace CommsPortal.Cms.Markdown.Footnotes;

internal sealed class FootnoteGroupRenderer : MarkdownObjectRenderer<BodyRenderer, FootnoteGroup>
{
    protected override void Write(BodyRenderer renderer, FootnoteGroup obj)
    {
        renderer.Write("<section class=\"footnotes\"");
        renderer.Attribute("aria-label", renderer.Labels.Footnotes).Write(">\n<ol>\n");
        foreach (var note in obj.OfType<Footnote>())
        {
            renderer.Write("<li");
            renderer.Attribute("id", string.Create(CultureInfo.InvariantCulture, $"{renderer.Context.IdPrefix}fn-{note.Order}")).Write(">\n");
            renderer.Children(note);
            renderer.Write("</li>\n");
        }
        renderer.Write("</ol>\n</section>\n");
    }
}
