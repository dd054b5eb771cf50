using CommsPortal.Cms.Media;

namespace CommsPortal.Cms.Desk.Library;

/// <summary>An item of the library as the edit form's script shows it.</summary>
/// <param name="Thumb">Null for documents, as is <paramref name="Large"/>.</param>
public sealed record MediaChoice(Guid Id, string FileName, string Alt, string? Caption, string? Credit, string? Thumb, string? Large, string Kind)
{
    public static MediaChoice Of(MediaAsset asset, MediaThumbs thumbs)
    {
        ArgumentNullException.ThrowIfNull(asset);
        ArgumentNullException.ThrowIfNull(thumbs);
        return new MediaChoice(asset.Id, asset.FileName, asset.Alt, asset.Caption, asset.Credit, thumbs.SmallOf(asset), thumbs.LargeOf(asset), MediaKind.Of(asset));
    }
}
