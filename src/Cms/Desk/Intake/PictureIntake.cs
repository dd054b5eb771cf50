using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Desk.Intake;

/// <summary>Puts the pictures of a document from another program into the media library, through all of the library's checks.</summary>
public sealed class PictureIntake(UploadMedia upload)
{
    /// <returns>The document with its figures as the library has them; those that were refused are in the report and not in the text.</returns>
    public async Task<TakenDocument> ExecuteAsync(
        RichDocument document, Actor actor, CleaningReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(report);
        var figures = document.Figures().ToList();
        var taken = new Dictionary<Picture, MediaAsset>();
        if (!actor.May(Permission.ManageMedia))
        {
            report.Add(CleaningKind.ForbiddenPictures, figures.Count);
            return new TakenDocument(document, taken);
        }
        foreach (var figure in figures.DistinctBy(f => f.Picture))
        {
            if (await TakeAsync(figure, actor, report, cancellationToken) is { } asset)
                taken[figure.Picture] = asset;
        }
        var undescribed = figures.Count(f => f.Alt.Length == 0 && taken.TryGetValue(f.Picture, out var asset) && asset.Alt.Length == 0);
        report.Add(CleaningKind.PicturesWithoutAlt, undescribed);
        report.Add(CleaningKind.PicturesWithoutRights, taken.Values.Count(a => string.IsNullOrEmpty(a.Credit)));
        return new TakenDocument(document.MapBlocks(blocks => [.. blocks.Select(b => WithoutRepetition(b, taken))]), taken);
    }

    private async Task<MediaAsset?> TakeAsync(Block.Figure figure, Actor actor, CleaningReport report, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = figure.Picture.Open();
            if (!await IsImageAsync(content, cancellationToken))
                throw new MediaRefusedException(MediaRefusal.UnsupportedType, "Tệp nằm ở chỗ của ảnh nhưng không phải là ảnh");
            var texts = new MediaTexts(Fitting(figure.Alt, MediaTexts.MaxAlt), Fitting(figure.Caption, MediaTexts.MaxCaption));
            return (await upload.ExecuteAsync(content, figure.Picture.Name, texts, actor, cancellationToken)).Asset;
        }
        catch (EditorialException refused)
        {
            report.Add(CleaningKind.RefusedPictures, 1, refused.Message);
            return null;
        }
    }

    // The library takes documents too, but not for pictures.
    private static async Task<bool> IsImageAsync(Stream content, CancellationToken cancellationToken)
    {
        var head = new byte[ContentSniffer.HeadBytes];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        content.Position = 0;
        return ContentSniffer.Recognise(head.AsSpan(0, length)).IsImage();
    }

    private static string? Fitting(string text, int most) => text.Length > 0 && text.Length <= most ? text : null;

    // Left empty, the library's own words are shown to readers.
    private static Block WithoutRepetition(Block block, Dictionary<Picture, MediaAsset> taken) =>
        block is Block.Figure figure && taken.TryGetValue(figure.Picture, out var asset)
            ? figure with { Alt = Own(figure.Alt, asset.Alt), Caption = Own(figure.Caption, asset.Caption) }
            : block;

    private static string Own(string text, string? ofLibrary) => text == ofLibrary ? "" : text;
}
