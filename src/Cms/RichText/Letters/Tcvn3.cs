using System.Collections.Frozen;

namespace CommsPortal.Cms.RichText.Letters;

/// <summary>TCVN 5712:1993, subset VN3, as it arrives: its bytes taken for Windows-1252.</summary>
public static class Tcvn3
{
    // Letters with the first of the codes that follow one another.
    private static readonly (char First, string Letters)[] Ranges =
    [
        ('\u00A1', "ĂÂÊÔƠƯĐăâêôơưđ"),
        ('\u00B5', "àảãáạ"),
        ('\u00BB', "ằẳẵắ"),
        ('\u00C6', "ặầẩẫấậè"),
        ('\u00CE', "ẻẽéẹềểễếệìỉ"),
        ('\u00DC', "ĩíịò"),
        ('\u00E1', "ỏõóọồổỗốộờởỡớợù"),
        ('\u00F1', "ủũúụừửữứựỳỷỹýỵ"),
    ];

    private static readonly FrozenDictionary<char, char> Letters = Ranges
        .SelectMany(range => range.Letters.Select((letter, i) => KeyValuePair.Create((char)(range.First + i), letter))).ToFrozenDictionary();

    /// <summary>Whether a character stands for a Vietnamese letter; among them is U+00AD, the soft hyphen of other texts.</summary>
    public static bool IsCode(char c) => Letters.ContainsKey(c);

    /// <summary>The text in Unicode; what is no code stays as it is.</summary>
    public static string Decode(string text) =>
        string.Create(text?.Length ?? throw new ArgumentNullException(nameof(text)), text, static (letters, codes) =>
        {
            for (var i = 0; i < codes.Length; i++)
                letters[i] = Letters.GetValueOrDefault(codes[i], codes[i]);
        });
}
