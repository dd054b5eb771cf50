using System.Text.RegularExpressions;

namespace CommsPortal.Cms.RichText.Reading;

/// <summary>Tells a description of a picture that somebody wrote from what programs put in its place.</summary>
internal static partial class PictureAlt
{
    /// <returns>Empty when nobody has said what the picture shows.</returns>
    public static string Clean(string text)
    {
        var clean = Generated().Replace(text, "").Trim();
        return FileName().IsMatch(clean) ? "" : clean;
    }

    [GeneratedRegex(@"^\s*[\w\s.()-]*\.(?:png|jpe?g|gif|webp|bmp|emf|wmf|tiff?)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    // Word's own notes below a description that it guessed.
    [GeneratedRegex(
        @"\s*(?:Description automatically generated(?: with \w+ confidence)?|Mô tả được tạo tự động|AI-generated content may be incorrect\.?|Nội dung do AI tạo ra có thể không chính xác\.?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Generated();
}
