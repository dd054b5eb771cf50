using CommsPortal.Cms.Media.Delivery;
using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Renditions;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Contracts.Media;

namespace CommsPortal.Cms.Media;

/// <summary>Makes the public records of assets: what snapshots of articles hold.</summary>
public sealed class ImageFactory(RenditionPlan plan)
{
    /// <exception cref="ArgumentException">The asset is a document.</exception>
    public Image ToImage(MediaAsset asset) => ToImage(asset, "");

    /// <param name="query">Added to every URL: empty, or the query of <see cref="MediaPreview"/> for drafts.</param>
    /// <exception cref="ArgumentException">The asset is a document.</exception>
    public Image ToImage(MediaAsset asset, string query)
    {
        ArgumentNullException.ThrowIfNull(asset);
        if (asset is not { Width: { } width, Height: { } height })
            throw new ArgumentException("A document has no renditions.", nameof(asset));
        return new Image
        {
            Id = asset.Id,
            Alt = asset.Alt,
            Caption = asset.Caption,
            Credit = asset.Credit,
            Licence = asset.Licence,
            Width = width,
            Height = height,
            FocalX = asset.FocalX,
            FocalY = asset.FocalY,
            Placeholder = asset.Placeholder is { Length: > 0 } tiny ? $"data:image/webp;base64,{Convert.ToBase64String(tiny)}" : null,
            Renditions = [.. plan.For(asset).Select(r => r.Spec.At(asset, r.Height, query))],
        };
    }

    /// <param name="title">How the article names the file; the file's own name when empty.</param>
    /// <exception cref="ArgumentException">The asset is an image, whose original is not public.</exception>
    public static Attachment ToAttachment(MediaAsset asset, string title) => ToAttachment(asset, title, "");

    /// <inheritdoc cref="ToAttachment(MediaAsset, string)"/>
    /// <param name="query">Added to the URL: empty, or the query of <see cref="MediaPreview"/> for drafts.</param>
    public static Attachment ToAttachment(MediaAsset asset, string title, string query)
    {
        ArgumentNullException.ThrowIfNull(asset);
        if (asset.IsImage)
            throw new ArgumentException("The original of an image is not public.", nameof(asset));
        return new Attachment(asset.Id, string.IsNullOrWhiteSpace(title) ? asset.FileName : title, UrlOf(asset) + query, asset.ContentType, asset.Bytes);
    }

    public MediaItem ToItem(MediaAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return new MediaItem
        {
            Id = asset.Id,
            FileName = asset.FileName,
            ContentType = asset.ContentType,
            Bytes = asset.Bytes,
            Image = asset.IsImage ? ToImage(asset) : null,
            Url = asset.IsImage ? null : UrlOf(asset),
        };
    }

    /// <summary>The address of a document; its last part is only for people, the id decides.</summary>
    public static string UrlOf(MediaAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return $"/media/{asset.Id}/{RevisionName.Prefix(asset.Revision)}{DocumentName.Of(asset.FileName, MediaFormats.Ending(asset.ContentType))}";
    }
}
