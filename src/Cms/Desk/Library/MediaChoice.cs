using CommsPortal.Cms.Media;

namespace CommsPortal.Cms.Desk.Library;

/// <summary>An item of the library as the edit form's script shows it.</summary>
/// <param name="Thumb">Null for documents.</param>
public sealed record MediaChoice(Guid Id, string FileName, string Alt, string? Thumb, string Kind)
{
    public static MediaChoice Of(MediaAsset asset, MediaThumbs thumbs)
    {
        ArgumentNullException.ThrowIfNull(asset);
        ArgumentNullException.ThrowIfNull(thumbs);
        return new MediaChoice(asset.Id, asset.FileName, asset.Alt, thumbs.SmallOf(asset), MediaKind.Of(asset));
    }
}
