using CommsPortal.Cms.Media;

namespace CommsPortal.Cms.Export;

/// <summary>One entry of <c>media.yaml</c>: a file of the media library and what is known about it.</summary>
/// <param name="File">Path relative to <c>media.yaml</c>.</param>
/// <param name="FileName">The name under which readers save it.</param>
public sealed record ExportedMedia(
    string File,
    Guid? Id = null,
    string? FileName = null,
    string? Alt = null,
    string? Caption = null,
    string? Credit = null,
    string? Licence = null,
    double? FocalX = null,
    double? FocalY = null,
    DateOnly? LicenceExpiresOn = null)
{
    /// <summary>Name of the list.</summary>
    public const string ListName = "media.yaml";

    internal static ExportedMedia Of(MediaAsset asset, string file) => new(
        file, asset.Id, asset.FileName, asset.Alt.Length > 0 ? asset.Alt : null, asset.Caption, asset.Credit, asset.Licence,
        asset.IsImage ? asset.FocalX : null, asset.IsImage ? asset.FocalY : null, asset.LicenceExpiresOn);
}
