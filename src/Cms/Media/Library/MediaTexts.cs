namespace CommsPortal.Cms.Media.Library;

/// <summary>What people say about a file. Null leaves a text as it is, an empty text clears it.</summary>
/// <param name="Alt">What the image shows, for those who cannot see it; required before an article with it is published.</param>
/// <param name="Licence">On what terms others may use it.</param>
/// <param name="LicenceExpiresOn">The last day on which the licence holds, <c>2026-12-31</c>.</param>
/// <param name="FocalX">Centre of interest as a fraction of the width, 0 to 1.</param>
/// <param name="FocalY">Centre of interest as a fraction of the height, 0 to 1.</param>
public sealed record MediaTexts(
    string? Alt = null, string? Caption = null, string? Credit = null, string? Licence = null, double? FocalX = null, double? FocalY = null,
    string? LicenceExpiresOn = null)
{
    public const int MaxAlt = 500;
    public const int MaxCaption = 1000;
    public const int MaxCredit = 300;
    public const int MaxLicence = 300;
}
