using System.Text;

namespace CommsPortal.Search.Analysis;

/// <summary>Letters that look like Vietnamese ones and reach texts by keyboards, fonts and character recognition.</summary>
internal static class Lookalikes
{
    private const string From = "ðɖƌꟈƣаеорсухіјѕԁһ’";
    private const string To = "đđđđưaeopcyxijsdh'";

    /// <summary>The Latin letter meant by a lower-case letter.</summary>
    internal static Rune Replace(Rune letter)
    {
        if (letter.Value < 0xF0 || !letter.IsBmp)
            return letter;
        var at = From.IndexOf((char)letter.Value, StringComparison.Ordinal);
        return at < 0 ? letter : new Rune(To[at]);
    }
}
