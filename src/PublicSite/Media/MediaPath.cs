using System.Text.RegularExpressions;

namespace CommsPortal.PublicSite.Media;

/// <summary>The form of media addresses: <c>/media/{id}/{name}</c>.</summary>
public static partial class MediaPath
{
    /// <summary>The query parameter with which a preview signs the pictures of a draft.</summary>
    public const string PreviewParameter = "preview";

    /// <summary>The longest signature that is passed on, in characters.</summary>
    public const int LongestPreview = 1024;

    /// <summary>False for everything else, dots that climb included; such requests never reach the CMS.</summary>
    public static bool IsPossible(string path) => path is { Length: <= 250 } && Form().IsMatch(path);

    /// <summary>The query to ask the CMS with for the pictures of a draft; null for everything public, whatever else the query holds.</summary>
    public static string? PreviewOf(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var signature = query[PreviewParameter].ToString();
        return Signature().IsMatch(signature) ? $"?preview={signature}" : null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,1024}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(
        @"^/media/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/[A-Za-z0-9_-][A-Za-z0-9._-]*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
