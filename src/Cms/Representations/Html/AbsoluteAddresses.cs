using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CommsPortal.Cms.Representations.Html;

/// <summary>Makes the root-relative addresses in a body's HTML absolute. The HTML is our own renderer's, safe already.</summary>
internal static class AbsoluteAddresses
{
    public static string In(string html, SiteAddresses addresses)
    {
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument("<body>" + html);
        foreach (var element in page.Body!.QuerySelectorAll("[href], [src], [srcset]"))
        {
            Rewrite(element, "href", addresses.Page);
            Rewrite(element, "src", addresses.Page);
            Rewrite(element, "srcset", set => string.Join(", ", set.Split(", ").Select(addresses.Page)));
        }

        return page.Body.InnerHtml.Trim();
    }

    private static void Rewrite(IElement element, string name, Func<string, string> rewrite)
    {
        if (element.GetAttribute(name) is { Length: > 0 } value)
            element.SetAttribute(name, rewrite(value));
    }
}
