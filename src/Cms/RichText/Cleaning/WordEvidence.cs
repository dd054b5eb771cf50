using System.Text.RegularExpressions;
using CommsPortal.Cms.RichText.Letters;
using CommsPortal.Search;

namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>
/// What the words of a text say about its encoding. Only words with a character beyond ASCII count: the others read the same in all.
/// </summary>
/// <param name="IsUnicode">Whether there is a letter that no 8-bit encoding can have.</param>
/// <param name="Words">Words that count.</param>
/// <param name="AsItStands">Those that are Vietnamese syllables as they stand.</param>
internal sealed partial record WordEvidence(bool IsUnicode, int Words, int AsItStands, int AsTcvn3, int AsVni)
{
    // Enough to be sure, few enough to be quick.
    private const int MostWords = 2_000;

    public static WordEvidence Of(IEnumerable<string> texts)
    {
        var (unicode, words, asIs, tcvn3, vni) = (false, 0, 0, 0, 0);
        foreach (var text in texts)
        {
            unicode |= UnicodeOnly().IsMatch(text);
            foreach (var word in EightBitWords(text).TakeWhile(_ => words < MostWords))
            {
                words++;
                asIs += VietnameseSyllable.IsValid(word) ? 1 : 0;
                tcvn3 += word.Any(Tcvn3.IsCode) && VietnameseSyllable.IsValid(Tcvn3.Decode(word)) ? 1 : 0;
                vni += IsVni(word) ? 1 : 0;
            }
        }
        return new WordEvidence(unicode, words, asIs, tcvn3, vni);
    }

    /// <summary>Words that are Vietnamese syllables once they are taken for codes.</summary>
    public int Decoded(LegacyEncoding encoding) => encoding == LegacyEncoding.Tcvn3 ? AsTcvn3 : AsVni;

    // VNI's ì and í are those of Windows-1252 too; any other letter of Vietnamese it writes in another way.
    private static bool IsVni(string word)
    {
        var decoded = Vni.Decode(word);
        return VietnameseSyllable.IsValid(decoded) && (decoded != word || word.All(c => c < '\u0080' || c is 'ì' or 'í' or 'Ì' or 'Í'));
    }

    private static IEnumerable<string> EightBitWords(string text) =>
        Word().Matches(text).Select(m => m.Value).Where(w => w.Any(c => c > '\u007F'));

    // Latin Extended-A and -B letters of Vietnamese, all of Latin Extended Additional's, and the five combining tones.
    [GeneratedRegex("[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9\u0300\u0301\u0303\u0309\u0323]", RegexOptions.CultureInvariant)]
    private static partial Regex UnicodeOnly();

    // Codes are not letters to Unicode (µ, ¸, ®), so words are what stands between spaces and ASCII's and typographic punctuation.
    [GeneratedRegex("[A-Za-z\u00A1-\u00FF]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
