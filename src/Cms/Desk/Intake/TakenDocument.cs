using CommsPortal.Cms.Media;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.Desk.Intake;

/// <summary>A cleaned document whose pictures are in the media library.</summary>
/// <param name="Pictures">The library's items; pictures that were not taken are not in it.</param>
public sealed record TakenDocument(RichDocument Document, IReadOnlyDictionary<Picture, MediaAsset> Pictures)
{
    public IReadOnlyDictionary<Picture, Guid> Ids => Pictures.ToDictionary(p => p.Key, p => p.Value.Id);
}
