using System.Diagnostics.CodeAnalysis;
using CommsPortal.Cms.Markdown.Links;

namespace CommsPortal.Cms.RichText.Writing;

/// <summary>Addresses that a link in a body may have.</summary>
internal static class LinkAddress
{
    /// <summary>Gives the address as it is written; false when the text has to stand without a link.</summary>
    public static bool TryAccept(string address, [NotNullWhen(true)] out string? href)
    {
        if (SafeLink.TryReadId(address, SafeLink.ArticleScheme, out var article))
            href = SafeLink.ArticleScheme + article;
        else
            SafeLink.TryAccept(address, out href, out _);
        return href is not null;
    }
}
