namespace CommsPortal.Cms.Press.Kits;

/// <summary>What a picture says about itself in its file, by the names of IPTC Photo Metadata.</summary>
/// <param name="Headline">Of the article that it belongs to.</param>
/// <param name="Caption">IPTC Description.</param>
/// <param name="Credit">IPTC Credit Line: the name to print.</param>
/// <param name="UsageTerms">IPTC Rights Usage Terms.</param>
/// <param name="Source">IPTC Source: who gave it.</param>
/// <param name="Statement">IPTC Web Statement of Rights: an absolute address.</param>
internal sealed record PictureWords(string Headline, string Caption, string Alt, string Credit, string UsageTerms, string Source, string Statement)
{
    /// <summary>IPTC Copyright Notice.</summary>
    public string Copyright => Credit.Length > 0 ? $"© {Credit}" : $"© {Source}";
}
