using CommsPortal.Contracts.Media;
namespace CommsPortal.Cms.Media;
public sealed class ImageFactory { public Image ToImage(MediaAsset a) => throw new InvalidOperationException(); public Attachment ToAttachment(MediaAsset a, string t) => throw new InvalidOperationException(); }
