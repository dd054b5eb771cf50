using CommsPortal.Cms.Media;

namespace CommsPortal.Cms.Desk.History;

/// <summary>The images and files that two contents use, in the order of the text.</summary>
public sealed record ComparedPictures(IReadOnlyList<MediaAsset> Before, IReadOnlyList<MediaAsset> After)
{
    public IReadOnlySet<Guid> OnlyBefore { get; } = Before.Select(m => m.Id).Except(After.Select(m => m.Id)).ToHashSet();

    public IReadOnlySet<Guid> OnlyAfter { get; } = After.Select(m => m.Id).Except(Before.Select(m => m.Id)).ToHashSet();
}
