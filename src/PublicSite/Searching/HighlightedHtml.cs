using System.Text;

namespace CommsPortal.PublicSite.Searching;

/// <summary>
/// HTML of search results, checked again on arrival: only text, character references and balanced <c>mark</c> elements pass;
/// everything else is escaped.
/// </summary>
public static class HighlightedHtml
{
    private const string Open = "<mark>";
    private const string Close = "</mark>";
    private const int LongestReference = 10;

    public static string Checked(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var safe = new StringBuilder(html.Length + 16);
        var inMark = false;
        for (var i = 0; i < html.Length; i++)
        {
            var rest = html.AsSpan(i);
            if (!inMark && rest.StartsWith(Open, StringComparison.Ordinal))
            {
                inMark = true;
                safe.Append(Open);
                i += Open.Length - 1;
            }
            else if (inMark && rest.StartsWith(Close, StringComparison.Ordinal))
            {
                inMark = false;
                safe.Append(Close);
                i += Close.Length - 1;
            }
            else
            {
                safe.Append(Escaped(rest));
            }
        }

        return inMark ? safe.Append(Close).ToString() : safe.ToString();
    }

    private static string Escaped(ReadOnlySpan<char> rest) => rest[0] switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#x27;",
        '&' => IsReference(rest) ? "&" : "&amp;",
        _ => rest[0].ToString(),
    };

    private static bool IsReference(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, LongestReference)].IndexOf(';');
        if (end < 2)
            return false;
        foreach (var c in rest[1..end])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '#')
                return false;
        }

        return true;
    }
}
