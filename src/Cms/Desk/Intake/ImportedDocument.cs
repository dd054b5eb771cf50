using CommsPortal.Cms.Media;
using CommsPortal.Cms.RichText.Cleaning;

namespace CommsPortal.Cms.Desk.Intake;

/// <summary>A new draft that was made of a Word document.</summary>
/// <param name="Pictures">The library's items that the draft shows, in their order.</param>
/// <param name="Report">What was changed and dropped, and what is still to do.</param>
public sealed record ImportedDocument(
    Guid ArticleId, string Headline, IReadOnlyList<MediaAsset> Pictures, IReadOnlyList<CleaningLine> Report);
