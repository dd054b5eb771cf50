using CommsPortal.Cms.Markdown.Core;
using CommsPortal.Cms.Markdown.Directives;
using CommsPortal.Cms.Markdown.Figures;

namespace CommsPortal.Cms.Markdown.Galleries;

/// <summary>The figures of a <c>:::gallery</c> side by side; other text in it follows after.</summary>
internal static class Gallery
{
    public static void Write(BodyRenderer renderer, DirectiveBlock gallery)
    {
        var figures = gallery.OfType<FigureBlock>().Where(f => renderer.Context.Image(f.MediaId) is not null).ToList();
        if (figures.Count > 0)
        {
            renderer.Write("<div class=\"gallery\">\n");
            foreach (var figure in figures)
                renderer.Write(figure);
            renderer.Write("</div>\n");
        }
        foreach (var other in gallery.Where(b => b is not FigureBlock))
            renderer.Write(other);
    }
}
