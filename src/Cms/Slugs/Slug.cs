using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Slugs;

/// <summary>The readable part of an article's address: lower-case ASCII letters, digits and single hyphens.</summary>
public static partial class Slug
{
    /// <summary>The longest slug that is made unless the caller says otherwise, in characters.</summary>
    public const int MaxLength = 90;

    // Latin letters that Unicode does not decompose into a base letter and marks.
    private static readonly Dictionary<char, string> Undecomposed = new()
    {
        ['đ'] = "d",
        ['ð'] = "d",
        ['ø'] = "o",
        ['ł'] = "l",
        ['ħ'] = "h",
        ['ŧ'] = "t",
        ['ı'] = "i",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['þ'] = "th",
        ['ŋ'] = "ng",
    };

    /// <summary>
    /// The slug of a headline: "Chuyển đổi số" gives <c>chuyen-doi-so</c>. It is cut between words when longer than
    /// <paramref name="maxLength"/>, and is empty only when the text has neither letters nor digits.
    /// </summary>
    public static string From(string text, int maxLength = MaxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        var slug = new StringBuilder();
        foreach (var letter in VietnameseText.Normalize(text).Normalize(NormalizationForm.FormKD))
        {
            Append(slug, char.ToLowerInvariant(letter));
            if (slug.Length > maxLength + 1)
                break;
        }
        if (slug.Length == 0)
            AppendCodePoints(slug, text, maxLength);
        return Cut(slug.ToString(), maxLength);
    }

    /// <summary>Whether a text is a slug as <see cref="From"/> makes them, no longer than <paramref name="maxLength"/>.</summary>
    public static bool IsValid(string? text, int maxLength = MaxLength) =>
        text is not null && text.Length <= maxLength && Pattern().IsMatch(text);

    private static void Append(StringBuilder slug, char letter)
    {
        if (char.IsAsciiLetterOrDigit(letter))
            slug.Append(letter);
        else if (Undecomposed.TryGetValue(letter, out var latin))
            slug.Append(latin);
        else if (!Vanishes(letter) && slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }

    // Marks are what decomposition leaves behind; an apostrophe joins ("O'Reilly" is one word); format characters are invisible.
    private static bool Vanishes(char letter) =>
        letter is '\'' or '’' or 'ʼ'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    // A headline in another script still gets an address, though not a readable one.
    private static void AppendCodePoints(StringBuilder slug, string text, int maxLength)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
                continue;
            if (slug.Length > 0)
                slug.Append('-');
            slug.Append('u').Append(rune.Value.ToString("x", CultureInfo.InvariantCulture));
            if (slug.Length > maxLength)
                return;
        }
    }

    private static string Cut(string slug, int maxLength)
    {
        if (slug.Length <= maxLength)
            return slug.TrimEnd('-');
        // A hyphen just after the limit means that the limit falls between two words.
        var boundary = slug.LastIndexOf('-', maxLength);
        return slug[..(boundary > 0 ? boundary : maxLength)].TrimEnd('-');
    }

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
