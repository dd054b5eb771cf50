using CommsPortal.Cms.Media;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>One picture of a kit.</summary>
/// <param name="Number">Its place in the article, from 1; files are named by it.</param>
/// <param name="Asset">Null when the library has lost it.</param>
internal sealed record KitPicture(int Number, Guid Id, MediaAsset? Asset, PictureWords Words);
