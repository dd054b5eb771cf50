using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Media.Library;

/// <summary>Makes the uploader's name for a file fit to be shown: no folders, no control characters, an ending that tells the truth.</summary>
internal static class UploadedName
{
    private const int MaxLength = 150;

    /// <param name="ending">The ending that fits the content, with its dot.</param>
    public static string Clean(string? name, string ending)
    {
        var last = VietnameseText.Normalize(name ?? "").Split('/', '\\')[^1];
        var visible = string.Concat(last.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format && c != '\uFFFD'));
        var stem = Path.GetFileNameWithoutExtension(visible).Trim(' ', '.');
        if (stem.Length > MaxLength)
            stem = stem[..(char.IsHighSurrogate(stem[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        return (stem.Length > 0 ? stem : "tep") + ending;
    }
}
