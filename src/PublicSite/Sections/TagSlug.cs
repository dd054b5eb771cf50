using System.Globalization;
using System.Text;

namespace CommsPortal.PublicSite.Sections;

/// <summary>The part of an address that stands for a tag: “Chuyển đổi số” is <c>chuyen-doi-so</c>, as the API reads and writes it.</summary>
public static class TagSlug
{
    /// <summary>Lower-case ASCII letters, digits and single hyphens; empty for a text without Latin letters or digits.</summary>
    public static string Of(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var slug = new StringBuilder(tag.Length);
        foreach (var letter in tag.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (letter is 'đ' or 'Đ')
                slug.Append('d');
            else if (!Vanishes(letter) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    private static bool Vanishes(char letter) =>
        letter is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;
}
