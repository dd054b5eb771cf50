using AngleSharp;
using AngleSharp.Html.Parser;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>
/// Reads what browsers put on the clipboard: from Word, Google Docs, LibreOffice, spreadsheets and web pages. Nothing is loaded from
/// anywhere.
/// </summary>
public static class HtmlReader
{
    /// <exception cref="EditorialException">More markup than any text needs (<c>too-large</c>).</exception>
    public static RichDocument Read(string html, CleaningReport report)
    {
        ArgumentNullException.ThrowIfNull(html);
        var pictures = new DataPictures();
        var markup = pictures.TakeFrom(html);
        HtmlBounds.Check(markup);
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false }, BrowsingContext.New(Configuration.Default));
        using var page = parser.ParseDocument(markup);
        var elements = HtmlTree.Elements(page).ToList();
        var notes = new HtmlNotes(elements);
        var walker = new HtmlWalker(new StyleRules(elements), notes, pictures, report);
        var blocks = walker.Read(page.Body ?? page.DocumentElement);
        var below = new Dictionary<string, IReadOnlyList<Block>>(StringComparer.Ordinal);
        foreach (var (element, id) in notes.All)
            below[id] = walker.Read(element);
        return new RichDocument(blocks, below);
    }
}
