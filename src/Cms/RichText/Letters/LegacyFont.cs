namespace CommsPortal.Cms.RichText.Letters;

/// <summary>
/// What the name of a font says about its text: <c>.VnTime</c> is TCVN3, <c>.VnTimeH</c> the same in capitals, <c>VNI-Times</c> VNI.
/// </summary>
/// <param name="Capitals">Whether the font draws small letters as capitals.</param>
public sealed record LegacyFont(LegacyEncoding Encoding, bool Capitals)
{
    /// <returns>Null for fonts of Unicode text.</returns>
    public static LegacyFont? Of(string? font)
    {
        var name = (font ?? "").Trim().Trim('"', '\'');
        if (name.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase))
            return new LegacyFont(LegacyEncoding.Tcvn3, name.EndsWith('H'));
        return name.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VNI ", StringComparison.OrdinalIgnoreCase)
            ? new LegacyFont(LegacyEncoding.Vni, false)
            : null;
    }
}
