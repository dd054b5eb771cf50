using CommsPortal.Cms.People;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Html;
using CommsPortal.Cms.RichText.Writing;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Desk.Intake;

/// <summary>
/// Makes clean Markdown of what Word, Google Docs or a browser put on the clipboard. Its pictures go to the media library.
/// </summary>
public sealed class PasteHtml(PictureIntake pictures)
{
    /// <param name="firstNote">Number of the first footnote, 1 or more: the text that it goes into has those below.</param>
    /// <exception cref="EditorialException">More markup than any text needs (<c>too-large</c>).</exception>
    public async Task<PastedText> ExecuteAsync(string html, int firstNote, Actor actor, CancellationToken cancellationToken)
    {
        var report = new CleaningReport();
        var document = DocumentCleaner.Clean(HtmlReader.Read(html, report), report);
        var taken = await pictures.ExecuteAsync(document, actor, report, cancellationToken);
        return new PastedText(MarkdownWriter.Write(taken.Document, taken.Ids, firstNote), report.Lines);
    }
}
