using AngleSharp.Dom;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>What the elements around a text say of it.</summary>
/// <param name="Link">The link that the text is part of.</param>
/// <param name="Skipped">An element that is not read: the marker of a list item.</param>
internal sealed record HtmlContext(Marks Marks = Marks.None, string? Font = null, Inline.Link? Link = null, IElement? Skipped = null, int Depth = 0)
{
    public HtmlContext Within(IElement element, HtmlStyle style) => this with
    {
        Marks = style.Apply(Marks | MarksOf(element)),
        Font = style.Font ?? (element.LocalName == "font" ? element.GetAttribute("face")?.Split(',')[0].Trim() : null) ?? Font,
    };

    private static Marks MarksOf(IElement element) => element.LocalName switch
    {
        "b" or "strong" or "dt" => Marks.Bold,
        "i" or "em" or "cite" or "dfn" or "var" => Marks.Italic,
        "s" or "strike" or "del" => Marks.Strike,
        "sup" => Marks.Superscript,
        "sub" => Marks.Subscript,
        "code" or "kbd" or "samp" or "tt" => Marks.Code,
        _ => Marks.None,
    };
}
