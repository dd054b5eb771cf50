using System.Collections.Frozen;
using System.Text;

namespace CommsPortal.Cms.RichText.Letters;

/// <summary>VNI for Windows, as it arrives: its bytes taken for Windows-1252.</summary>
public static class Vni
{
    private static readonly FrozenDictionary<char, char> Single = Both(new()
    {
        ['ñ'] = 'đ',
        ['ô'] = 'ơ',
        ['ö'] = 'ư',
        ['ì'] = 'ì',
        ['í'] = 'í',
        ['æ'] = 'ỉ',
        ['ó'] = 'ĩ',
        ['ò'] = 'ị',
        ['î'] = 'ỵ',
    });

    // For each mark, the letters it can follow and what it makes of them.
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Pairs = AllPairs();

    private static readonly FrozenSet<char> Marks = Pairs.Keys.Select(p => p.Mark).ToFrozenSet();

    /// <summary>Whether a character can stand for the marks of the letter before it; in either case.</summary>
    public static bool IsMark(char c) => Marks.Contains(char.ToLowerInvariant(c));

    /// <summary>The text in Unicode; what is no code stays as it is.</summary>
    public static string Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // People typed marks in either case; the letter decides.
            if (i + 1 < text.Length && Pairs.TryGetValue((char.ToLowerInvariant(text[i]), char.ToLowerInvariant(text[i + 1])), out var letter))
            {
                decoded.Append(char.IsUpper(text[i]) ? char.ToUpperInvariant(letter) : letter);
                i++;
            }
            else
            {
                decoded.Append(Single.GetValueOrDefault(text[i], text[i]));
            }
        }
        return decoded.ToString();
    }

    private static FrozenDictionary<char, char> Both(Dictionary<char, char> lower) =>
        lower.Concat(lower.Select(l => KeyValuePair.Create(char.ToUpperInvariant(l.Key), char.ToUpperInvariant(l.Value)))).ToFrozenDictionary();

    private static FrozenDictionary<(char Letter, char Mark), char> AllPairs()
    {
        var pairs = new Dictionary<(char, char), char>();
        Add('a', "ùøûõï", "áàảãạ");
        Add('a', "âáàåãä", "âấầẩẫậ");
        Add('a', "êéèúüë", "ăắằẳẵặ");
        Add('e', "ùøûõï", "éèẻẽẹ");
        Add('e', "âáàåãä", "êếềểễệ");
        Add('o', "ùøûõï", "óòỏõọ");
        Add('o', "âáàåãä", "ôốồổỗộ");
        Add('ô', "ùøûõï", "ớờởỡợ");
        Add('u', "ùøûõï", "úùủũụ");
        Add('ö', "ùøûõï", "ứừửữự");
        Add('y', "ùøûõ", "ýỳỷỹ");
        return pairs.ToFrozenDictionary();

        void Add(char letter, string marks, string letters)
        {
            for (var i = 0; i < marks.Length; i++)
                pairs.Add((letter, marks[i]), letters[i]);
        }
    }
}
