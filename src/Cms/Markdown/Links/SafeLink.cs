using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CommsPortal.Cms.Markdown.Links;

/// <summary>
/// The only addresses that a body may link to: http, https, mailto, tel, a path of the portal, a place in the page.
/// What is not on the list is refused, whatever it may be. Addresses arrive with entities and escapes already resolved.
/// </summary>
internal static class SafeLink
{
    public const string ArticleScheme = "article:";
    public const string MediaScheme = "media:";

    // Longer than any address of use, short enough that a reference definition repeated many times stays small.
    private const int MaxLength = 2_048;

    // RFC 3986: unreserved and reserved characters, and the percent sign of what is already encoded.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>Reads an address such as <c>media:019ab…</c>.</summary>
    public static bool TryReadId(string? url, string scheme, out Guid id)
    {
        id = Guid.Empty;
        return url is not null
            && url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            && Guid.TryParseExact(url.AsSpan(scheme.Length), "D", out id);
    }

    /// <summary>Gives the address in the form to print (still to be escaped for HTML); false when it is refused.</summary>
    /// <param name="external">Whether it leads out of the portal.</param>
    public static bool TryAccept(string? url, [NotNullWhen(true)] out string? href, out bool external)
    {
        href = null;
        external = false;
        if (string.IsNullOrEmpty(url) || url.Length > MaxLength || url.Any(IsForbidden))
            return false;
        if (IsPath(url) || url[0] == '#' || HasScheme(url, "mailto:") || HasScheme(url, "tel:"))
            href = Encode(url);
        else
            external = TryAcceptWeb(url, out href);
        return href is not null;
    }

    /// <summary>Whether an address is a path of the portal itself; <c>//host</c> is not.</summary>
    public static bool IsPath(string url) => url.Length > 0 && url[0] == '/' && (url.Length == 1 || url[1] is not ('/' or '\\'));

    // Browsers drop tabs and line feeds inside of an address and read a backslash as a slash.
    private static bool IsForbidden(char c) =>
        c is '\\' or '\uFFFD' || char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool HasScheme(string url, string scheme) =>
        url.Length > scheme.Length && url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    // A user name in front of the host makes an address look like another host's.
    private static bool TryAcceptWeb(string url, out string? href)
    {
        href = null;
        if (!HasScheme(url, "https://") && !HasScheme(url, "http://"))
            return false;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
            return false;
        href = Encode(uri.AbsoluteUri);
        return true;
    }

    private static string Encode(string url)
    {
        if (!url.AsSpan().ContainsAnyExcept(Plain))
            return url;
        var encoded = new StringBuilder();
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in url.EnumerateRunes())
        {
            if (rune.IsAscii && Plain.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }
            foreach (var octet in bytes[..rune.EncodeToUtf8(bytes)])
                encoded.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }
}
