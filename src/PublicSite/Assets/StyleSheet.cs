using System.Text;
using System.Text.RegularExpressions;

namespace CommsPortal.PublicSite.Assets;

/// <summary>The style sheet as it is served: its parts one after the other, without comments and without space that means nothing.</summary>
public static partial class StyleSheet
{
    /// <summary>Joins parts in UTF-8 and compacts them; what stands in quotation marks is left as it is, and a comment that keeps two words apart is emptied.</summary>
    public static byte[] Join(IEnumerable<byte[]> parts)
    {
        var source = string.Concat(parts.Select(Encoding.UTF8.GetString));
        return Encoding.UTF8.GetBytes(Superfluous().Replace(source, found => found.Groups["quoted"].Success ? found.Value
            : found.Groups["sign"].Success ? found.Groups["sign"].Value
            : found.Groups["space"].Success ? " "
            : "/**/").Trim());
    }

    // Space around a colon, a plus or a bracket can mean something (a descendant, a sum), around braces, semicolons and commas it never does.
    [GeneratedRegex("""
        (?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
        |(?:\s|/\*[\s\S]*?\*/)*(?<sign>[{};,])(?:\s|/\*[\s\S]*?\*/)*
        |(?<space>(?:/\*[\s\S]*?\*/)*\s(?:\s|/\*[\s\S]*?\*/)*)
        |/\*[\s\S]*?\*/
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Superfluous();
}
