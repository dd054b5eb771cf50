using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.People;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Docx;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.RichText.Writing;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Intake;

/// <summary>Makes a new draft of a Word document. The file itself is not kept.</summary>
public sealed class ImportDocx(
    CreateArticle create, PictureIntake pictures, ScratchFolders scratch, FileExaminer examiner, DocxImportGate gate,
    IOptions<MediaOptions> options)
{
    private const string DocumentFile = "document.docx";

    /// <param name="id">What the draft will be called, so that a form that is sent twice makes one draft.</param>
    /// <param name="fileName">The writer's name for the file: the headline when the document has none.</param>
    /// <exception cref="MediaRefusedException">The file is no .docx, is damaged, or holds what is not taken.</exception>
    /// <exception cref="MediaTooLargeException">More bytes than a document may have.</exception>
    /// <exception cref="EditorialException">The actor may not write articles, or the text is too long for one.</exception>
    public async Task<ImportedDocument> ExecuteAsync(
        Guid id, Stream content, string fileName, ContentTypeDescriptor type, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.CreateArticle))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền viết bài.");
        using var folder = scratch.Create();
        var path = folder.File(DocumentFile);
        await ReceivedFile.ReceiveAsync(content, path, options.Value.MaxDocumentBytes, cancellationToken);
        if (await FormatOfAsync(path, cancellationToken) != MediaFormat.Docx)
            throw new MediaRefusedException(
                MediaRefusal.UnsupportedType,
                "Đây không phải tệp Word (.docx). Hãy mở tệp bằng Word hoặc LibreOffice, lưu thành .docx rồi nhập lại.");
        await examiner.ExamineAsync(path, cancellationToken);
        var report = new CleaningReport();
        var document = await ReadAsync(path, report, cancellationToken);
        if (document.Blocks.Count == 0)
            throw new EditorialException(
                ProblemCode.InvalidContent, "Tài liệu không có chữ nào để nhập. Hãy mở tệp bằng Word xem có đúng tệp cần nhập không.");
        return await DraftAsync(id, document, report, fileName, type, actor, cancellationToken);
    }

    // Before the examination, which would say what is wrong with a PDF.
    private static async Task<MediaFormat> FormatOfAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[ContentSniffer.HeadBytes];
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return ContentSniffer.Recognise(head.AsSpan(0, length));
    }

    private async Task<RichDocument> ReadAsync(string path, CleaningReport report, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return DocumentCleaner.Clean(DocxReader.Read(path, report), report);
    }

    private async Task<ImportedDocument> DraftAsync(
        Guid id, RichDocument document, CleaningReport report, string fileName, ContentTypeDescriptor type, Actor actor,
        CancellationToken cancellationToken)
    {
        var opening = DocumentOpening.Of(document, MaxLengthOf(type, "headline"), MaxLengthOf(type, "lead"));
        var body = await pictures.ExecuteAsync(opening.Body, actor, report, cancellationToken);
        report.Add(CleaningKind.NoHeadline, opening.Headline.Length == 0 ? 1 : 0);
        report.Add(CleaningKind.NoLead, opening.Lead.Length == 0 ? 1 : 0);
        var article = ArticleForms.NewContent(type, actor);
        article.Headline = opening.Headline.Length > 0 ? opening.Headline : NameOf(fileName, MaxLengthOf(type, "headline"));
        article.Lead = opening.Lead;
        article.Body = MarkdownWriter.Write(body.Document, body.Ids);
        var created = await create.ExecuteAsync(type.Name, article, new ArticleOrigin(Id: id), actor, cancellationToken);
        var shown = body.Document.Figures().Select(f => body.Pictures.GetValueOrDefault(f.Picture)).OfType<MediaAsset>();
        return new ImportedDocument(created.ArticleId, article.Headline, [.. shown.DistinctBy(a => a.Id)], report.Lines);
    }

    private static int MaxLengthOf(ContentTypeDescriptor type, string field) => type.Fields.First(f => f.Name == field).MaxLength;

    private static string NameOf(string fileName, int most)
    {
        var name = CharacterCleaning.OneLine(Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/')).Replace('_', ' '));
        return name.Length == 0 ? "Bài nhập từ Word" : name.Length <= most ? name : name[..most].TrimEnd();
    }
}
