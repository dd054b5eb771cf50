using CommsPortal.Cms.Markdown.Core;
using CommsPortal.Cms.Markdown.Directives;
using CommsPortal.Cms.Markdown.Links;
using Markdig.Renderers;

namespace CommsPortal.Cms.Markdown.ArticleCards;

/// <summary>A card for another article; nothing at all when that article is not published.</summary>
internal sealed class ArticleCardRenderer : MarkdownObjectRenderer<BodyRenderer, ArticleCardBlock>
{
    protected override void Write(BodyRenderer renderer, ArticleCardBlock obj)
    {
        if (renderer.Context.Article(obj.ArticleId) is not { } article || !SafeLink.TryAccept(article.Path, out var href, out _))
            return;
        renderer.Write("<aside class=\"article-card\">");
        LinkRenderer.WriteLink(renderer, href, external: false, () => renderer.Decoded(article.Headline));
        renderer.Write("</aside>\n");
    }
}
