using System.Globalization;
using System.Text;

namespace CommsPortal.Cms.Media.Renditions;

/// <summary>The last part of a document's address: readable, ASCII, without anything a URL or a shell gives a meaning.</summary>
internal static class DocumentName
{
    private const int MaxLength = 80;

    /// <param name="fileName">The uploader's name.</param>
    /// <param name="ending">The ending that fits the content, with its dot.</param>
    public static string Of(string fileName, string ending)
    {
        var name = new StringBuilder();
        foreach (var c in Path.GetFileNameWithoutExtension(fileName).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            var plain = c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(plain))
                name.Append(plain);
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }
        if (name.Length > MaxLength)
            name.Length = MaxLength;
        var slug = name.ToString().Trim('-');
        return (slug.Length > 0 ? slug : "tai-lieu") + ending;
    }
}
