using System.Globalization;
using CommsPortal.Cms.Markdown.Core;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;

namespace CommsPortal.Cms.Markdown.Footnotes;

internal sealed class FootnoteLinkRenderer : MarkdownObjectRenderer<BodyRenderer, FootnoteLink>
{
    protected override void Write(BodyRenderer renderer, FootnoteLink obj)
    {
        if (obj.IsBackLink)
            WriteBackLink(renderer, obj);
        else
            WriteReference(renderer, obj);
    }

    private static void WriteBackLink(BodyRenderer renderer, FootnoteLink link)
    {
        renderer.Write(" <a");
        renderer.Attribute("href", '#' + ReferenceId(renderer, link));
        renderer.Attribute("aria-label", Label(renderer.Labels.BackToText, link)).Write(">↩</a>");
    }

    private static void WriteReference(BodyRenderer renderer, FootnoteLink link)
    {
        var number = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        renderer.Write("<sup><a");
        renderer.Attribute("id", ReferenceId(renderer, link));
        renderer.Attribute("href", $"#{renderer.Context.IdPrefix}fn-{number}");
        renderer.Attribute("aria-label", Label(renderer.Labels.Footnote, link)).Write('>').Write(number).Write("</a></sup>");
    }

    // Index counts all references of a document, so that two references to one note have two ids.
    private static string ReferenceId(BodyRenderer renderer, FootnoteLink link) =>
        string.Create(CultureInfo.InvariantCulture, $"{renderer.Context.IdPrefix}fnref-{link.Index}");

    private static string Label(string format, FootnoteLink link) => string.Format(CultureInfo.InvariantCulture, format, link.Footnote.Order);
}
