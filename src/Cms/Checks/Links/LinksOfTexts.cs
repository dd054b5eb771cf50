using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.Markdown.Links;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Checks.Links;

/// <summary>Sorts the links of an article's texts: those within the portal and those out of it.</summary>
public sealed class LinksOfTexts(IOptions<PortalOptions> options)
{
    private readonly Uri site = new(options.Value.SiteBaseUrl);

    internal IEnumerable<PortalLink> Within(CheckedArticle article)
    {
        foreach (var text in article.Texts.Where(t => t.Markdown is not null))
        {
            foreach (var card in text.Markdown!.Articles)
                yield return new PortalLink(text, card.Offset, card.Length, card.Article, "");
            foreach (var link in text.Markdown.Links)
            {
                if (SafeLink.TryReadId(link.Url, SafeLink.ArticleScheme, out var id))
                    yield return new PortalLink(text, link.Offset, link.Length, id, "");
                else if (PathOf(link.Url) is { } path)
                    yield return new PortalLink(text, link.Offset, link.Length, null, path);
            }
        }
    }

    /// <summary>Addresses out of the portal, with the text and the place of each.</summary>
    internal IEnumerable<(CheckedText Text, int Offset, int Length, Uri Url)> Outside(CheckedArticle article)
    {
        foreach (var text in article.Texts.Where(t => t.Markdown is not null))
        {
            foreach (var link in text.Markdown!.Links)
            {
                if (WebAddress(link.Url) is { } url && PathOf(link.Url) is null)
                    yield return (text, link.Offset, link.Length, url);
            }
        }
    }

    /// <summary>Links whose address the site does not accept: readers get bare words.</summary>
    internal static IEnumerable<Finding> Unusable(CheckedArticle article, string remedy) =>
        from text in article.Texts
        from link in text.Markdown?.Links ?? []
        where !SafeLink.TryReadId(link.Url, SafeLink.ArticleScheme, out _) && !SafeLink.TryAccept(link.Url, out _, out _)
        select Finding.At(text, link.Offset, link.Length,
            $"Địa chỉ “{Quotation.Of(link.Url, 0, link.Url.Length)}” không dùng được; bạn đọc chỉ thấy chữ.", remedy);

    /// <summary>Links to a place of the same text that has no such heading.</summary>
    internal static IEnumerable<Finding> WithoutHeading(CheckedArticle article, string remedy) =>
        from text in article.Texts
        from link in text.Markdown?.Links ?? []
        where link.Url.Length > 1 && link.Url[0] == '#' && !HeadingIds.Of(text.Markdown!).Contains(Uri.UnescapeDataString(link.Url[1..]))
        select Finding.At(text, link.Offset, link.Length, $"Bài không có đề mục “{Quotation.Of(link.Url, 0, link.Url.Length)}”.", remedy);

    // A path, or an address of our own site; null for all else.
    private string? PathOf(string url)
    {
        if (SafeLink.IsPath(url))
            return SafeLink.TryAccept(url, out _, out _) ? Cut(url) : null;
        return WebAddress(url) is { } web && web.Authority.Equals(site.Authority, StringComparison.OrdinalIgnoreCase)
            ? web.AbsolutePath
            : null;
    }

    private static Uri? WebAddress(string url) =>
        SafeLink.TryAccept(url, out var href, out var external) && external && Uri.TryCreate(href, UriKind.Absolute, out var web)
            ? web
            : null;

    private static string Cut(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? url : url[..end];
    }
}
