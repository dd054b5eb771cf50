namespace CommsPortal.Cms.RichText.Html;

/// <summary>
/// Reads CSS declarations such as <c>font-family:"Times New Roman";mso-list:l0 level1 lfo1</c>. Later ones win; selectors have no weight.
/// </summary>
internal static class Declarations
{
    private const int Longest = 20_000;

    // Everything else is how it looks, which the site decides.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "font-weight", "font-style", "font-family", "text-decoration", "text-decoration-line", "vertical-align", "color", "background",
        "background-color", "display", "visibility", "width", "height", "mso-hide", "mso-list", "mso-element", "mso-outline-level",
        "mso-comment-reference", "mso-footnote-id",
    };

    public static void ReadInto(Dictionary<string, string> values, string? css)
    {
        if (string.IsNullOrEmpty(css) || css.Length > Longest)
            return;
        foreach (var declaration in Split(css))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && Known.Contains(declaration[..colon].Trim()))
            {
                var value = declaration[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase);
                values[declaration[..colon].Trim().ToLowerInvariant()] = value.Trim();
            }
        }
    }

    // Semicolons within quotation marks and brackets divide nothing.
    private static IEnumerable<string> Split(string css)
    {
        var (start, depth, quote) = (0, 0, '\0');
        for (var i = 0; i < css.Length; i++)
        {
            var c = css[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c is '(' or ')')
                depth += c == '(' ? 1 : -1;
            else if (c == ';' && depth <= 0)
            {
                yield return css[start..i];
                start = i + 1;
            }
        }
        yield return css[start..];
    }
}
