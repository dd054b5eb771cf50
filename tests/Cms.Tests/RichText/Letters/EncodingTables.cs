namespace CommsPortal.Cms.Tests.RichText.Letters;

/// <summary>
/// The 67 Vietnamese letters beyond ASCII as the two old encodings write them, put down from their standards and not from the product's
/// tables.
/// </summary>
internal static class EncodingTables
{
    /// <summary>Bytes of TCVN 5712:1993 VN3.</summary>
    public static readonly Dictionary<string, string> Tcvn3 = Pairs("""
        à B5 ả B6 ã B7 á B8 ạ B9 ă A8 ằ BB ẳ BC ẵ BD ắ BE ặ C6 â A9 ầ C7 ẩ C8 ẫ C9 ấ CA ậ CB
        è CC ẻ CE ẽ CF é D0 ẹ D1 ê AA ề D2 ể D3 ễ D4 ế D5 ệ D6
        ì D7 ỉ D8 ĩ DC í DD ị DE
        ò DF ỏ E1 õ E2 ó E3 ọ E4 ô AB ồ E5 ổ E6 ỗ E7 ố E8 ộ E9 ơ AC ờ EA ở EB ỡ EC ớ ED ợ EE
        ù EF ủ F1 ũ F2 ú F3 ụ F4 ư AD ừ F5 ử F6 ữ F7 ứ F8 ự F9
        ỳ FA ỷ FB ỹ FC ý FD ỵ FE đ AE Ă A1 Â A2 Ê A3 Ô A4 Ơ A5 Ư A6 Đ A7
        """, code => ((char)Convert.ToByte(code, 16)).ToString());

    /// <summary>Letters and marks of VNI for Windows.</summary>
    public static readonly Dictionary<string, string> Vni = Pairs("""
        á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä
        é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä
        í í ì ì ỉ æ ĩ ó ị ò
        ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï
        ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï
        ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ
        Á AÙ À AØ Ả AÛ Ã AÕ Ạ AÏ Ă AÊ Ắ AÉ Ằ AÈ Ẳ AÚ Ẵ AÜ Ặ AË Â AÂ Ấ AÁ Ầ AÀ Ẩ AÅ Ẫ AÃ Ậ AÄ
        É EÙ È EØ Ẻ EÛ Ẽ EÕ Ẹ EÏ Ê EÂ Ế EÁ Ề EÀ Ể EÅ Ễ EÃ Ệ EÄ
        Í Í Ì Ì Ỉ Æ Ĩ Ó Ị Ò
        Ó OÙ Ò OØ Ỏ OÛ Õ OÕ Ọ OÏ Ô OÂ Ố OÁ Ồ OÀ Ổ OÅ Ỗ OÃ Ộ OÄ Ơ Ô Ớ ÔÙ Ờ ÔØ Ở ÔÛ Ỡ ÔÕ Ợ ÔÏ
        Ú UÙ Ù UØ Ủ UÛ Ũ UÕ Ụ UÏ Ư Ö Ứ ÖÙ Ừ ÖØ Ử ÖÛ Ữ ÖÕ Ự ÖÏ
        Ý YÙ Ỳ YØ Ỷ YÛ Ỹ YÕ Ỵ Î Đ Ñ
        """, code => code);

    /// <summary>A text as the old encoding has it; letters that it lacks fail the test.</summary>
    public static string Encode(string text, Dictionary<string, string> table) =>
        string.Concat(text.Select(c => c < '\u0080' ? c.ToString() : table[c.ToString()]));

    private static Dictionary<string, string> Pairs(string table, Func<string, string> code)
    {
        var words = table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToDictionary(pair => pair[0], pair => code(pair[1]));
    }
}
