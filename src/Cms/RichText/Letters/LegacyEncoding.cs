namespace CommsPortal.Cms.RichText.Letters;

/// <summary>How Vietnamese was written in 8 bits before Unicode. Such text reads as gibberish unless its own fonts show it.</summary>
public enum LegacyEncoding
{
    /// <summary>
    /// TCVN 5712:1993 VN3, called ABC: one byte a letter; capitals with tones only by fonts that draw all letters as capitals.
    /// </summary>
    Tcvn3,

    /// <summary>VNI for Windows: a letter and, behind it, a character that stands for its marks.</summary>
    Vni,
}
