using System.Text.RegularExpressions;

namespace CommsPortal.PublicSite.Articles;

/// <summary>The form of articles' paths: slugs between slashes.</summary>
public static partial class ArticlePath
{
    /// <summary>False for what no article can have, so that scanners' requests never reach the CMS.</summary>
    public static bool IsPossible(string path) => path is { Length: <= 300 } && Form().IsMatch(path);

    [GeneratedRegex("^(?:/[a-z0-9][a-z0-9-]*){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
