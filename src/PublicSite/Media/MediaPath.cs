using System.Text.RegularExpressions;

namespace CommsPortal.PublicSite.Media;

/// <summary>The form of media addresses: <c>/media/{id}/{name}</c>.</summary>
public static partial class MediaPath
{
    /// <summary>False for everything else, dots that climb included; such requests never reach the CMS.</summary>
    public static bool IsPossible(string path) => path is { Length: <= 250 } && Form().IsMatch(path);

    [GeneratedRegex(
        @"^/media/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/[A-Za-z0-9_-][A-Za-z0-9._-]*\z",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Form();
}
