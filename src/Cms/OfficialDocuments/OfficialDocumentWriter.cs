using CommsPortal.Cms.OfficialDocuments.Writing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.OfficialDocuments;

/// <summary>Writes official documents as Word files (Office Open XML).</summary>
public static class OfficialDocumentWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = Prose.Clean($"{document.Kind} {document.Subject}");
            package.PackageProperties.Language = "vi-VN";
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocumentStyles.Make();
            var page = new PageLayout(document.Landscape);
            main.Document = new Document(new Body(
                [.. HeadWriter.Write(document, page), .. document.Body.SelectMany(block => BlockWriter.Write(block, page)),
                .. EndWriter.Write(document, page), page.Section(main)]));
        }

        return stream.ToArray();
    }
}
