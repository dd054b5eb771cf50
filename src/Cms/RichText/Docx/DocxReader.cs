using CommsPortal.Cms.Media;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.RichText.Docx;

/// <summary>Reads a .docx (ECMA-376) as its author would print it with all changes accepted and all comments gone.</summary>
public static class DocxReader
{
    /// <param name="path">
    /// A file that the media library's examination took for a DOCX and that nobody else changes while the document is in use: its pictures are
    /// opened later.
    /// </param>
    /// <exception cref="MediaRefusedException">It is damaged or holds what is not taken.</exception>
    public static RichDocument Read(string path, CleaningReport report, DocxLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        limits ??= new DocxLimits();
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
            new DocxGate(limits).Check(file);
            file.Position = 0;
            using var package = WordprocessingDocument.Open(file, isEditable: true, new OpenSettings
            {
                AutoSave = false,
                MaxCharactersInPart = limits.MaxXmlBytes,
                RelationshipErrorHandlerFactory = _ => new UnreadableAddress(),
            });
            return Read(package, path, report, limits);
        }
        catch (Exception e) when (IsOfDamage(e))
        {
            throw MediaRefusedException.Damaged("không đọc được tài liệu Word");
        }
    }

    // What the libraries for packages, XML and Open XML throw at documents that do not keep to the format.
    private static bool IsOfDamage(Exception e) =>
        e is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or ArgumentException
            or FormatException or InvalidOperationException or NotSupportedException or OverflowException or KeyNotFoundException;

    private static RichDocument Read(WordprocessingDocument package, string path, CleaningReport report, DocxLimits limits)
    {
        if (package.MainDocumentPart is not { Document.Body: { } body } main)
            throw MediaRefusedException.Damaged("không có phần văn bản");
        var styles = new DocxStyles(main.StyleDefinitionsPart?.Styles);
        var numbering = new DocxNumbering(main.NumberingDefinitionsPart?.Numbering, styles);
        var pictures = new DocxPictures(path, limits, report);
        var blocks = Reader(main).Read(body);
        var below = new Dictionary<string, IReadOnlyList<Block>>(StringComparer.Ordinal);
        ReadNotes(main.FootnotesPart, main.FootnotesPart?.Footnotes, DocxInlines.FootnotePrefix);
        ReadNotes(main.EndnotesPart, main.EndnotesPart?.Endnotes, DocxInlines.EndnotePrefix);
        report.Add(CleaningKind.Comments, main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Count() ?? 0);
        var margins = main.HeaderParts.Select(p => p.Header?.InnerText).Concat(main.FooterParts.Select(p => p.Footer?.InnerText));
        report.Add(CleaningKind.HeadersAndFooters, margins.Count(t => !string.IsNullOrWhiteSpace(t)));
        return new RichDocument(blocks, below);

        DocxBlocks Reader(OpenXmlPart part) => new(part, styles, numbering, pictures, report);

        void ReadNotes(OpenXmlPart? part, OpenXmlPartRootElement? all, string prefix)
        {
            foreach (var note in all?.Elements<FootnoteEndnoteType>().Where(IsNote) ?? [])
                below[prefix + note.Id!.InnerText] = Reader(part!).Read(note);
        }
    }

    // The others are the lines that divide notes from the text.
    private static bool IsNote(FootnoteEndnoteType note) => note.Id is not null && (note.Type is null || note.Type.InnerText == "normal");

    // Word takes addresses that are none, such as "mailto:a@b.vn; c@d.vn"; the library would refuse the whole document for one.
    private sealed class UnreadableAddress : RelationshipErrorHandler
    {
        public override string Rewrite(Uri partUri, string? id, string? uri) => "x-unreadable:address";
    }
}
