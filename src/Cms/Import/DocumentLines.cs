using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Import;

/// <summary>Lines of a mended text without the marks of Markdown.</summary>
internal static partial class DocumentLines
{
    public static string Plain(string line) => Marks().Replace(line, "").Trim();

    public static bool IsItem(string line) => Item().IsMatch(line);

    [GeneratedRegex(@"^#{1,6}\s+|\*\*|__", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\s*[-–+*•]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
