using CommsPortal.Cms.Markdown.Core;
using CommsPortal.Cms.Markdown.Directives;

namespace CommsPortal.Cms.Markdown.PullQuotes;

/// <summary>A sentence set large, with who said it below.</summary>
internal static class PullQuote
{
    public static void Write(BodyRenderer renderer, DirectiveBlock quote)
    {
        renderer.Write("<figure class=\"pull-quote\">\n<blockquote>\n");
        foreach (var block in quote.Where(b => b is not AttributionBlock))
            renderer.Write(block);
        renderer.Write("</blockquote>\n");
        if (quote.OfType<AttributionBlock>().FirstOrDefault() is { } attribution)
        {
            renderer.Write("<figcaption>");
            renderer.WriteLeafInline(attribution);
            renderer.Write("</figcaption>\n");
        }
        renderer.Write("</figure>\n");
    }
}
