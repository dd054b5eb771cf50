using System.IO.Compression;
using System.Text;
using System.Xml;
using CommsPortal.Cms.Media;

namespace CommsPortal.Cms.RichText.Docx;

/// <summary>
/// Looks through a package before anything of it is taken for a document: parts that swell, nest too deep or declare entities, objects of
/// other programs, and whatever is fetched from elsewhere. Runs after the media library's examination, which looks for macros and damage.
/// </summary>
internal sealed class DocxGate(DocxLimits limits)
{
    private const long WorthCounting = 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };

    /// <exception cref="MediaRefusedException">The package is not taken.</exception>
    public void Check(Stream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        long xml = 0;
        foreach (var entry in archive.Entries)
        {
            if (entry.Length > WorthCounting && entry.Length / Math.Max(1, entry.CompressedLength) > limits.MaxRatio)
                throw Bomb();
            if (!IsXml(entry.FullName))
                continue;
            if ((xml += entry.Length) > limits.MaxXmlBytes)
                throw Bomb();
            CheckXml(entry);
        }
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    private void CheckXml(ZipArchiveEntry entry)
    {
        var relationships = entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        try
        {
            using var reader = XmlReader.Create(entry.Open(), Settings);
            while (reader.Read())
            {
                if (reader.Depth > limits.MaxDepth)
                    throw new MediaRefusedException(
                        MediaRefusal.ArchiveBomb,
                        "Tài liệu có các phần lồng nhau quá sâu nên không đọc được. Hãy chép nội dung sang một tệp Word mới rồi nhập lại.");
                if (relationships && reader.NodeType == XmlNodeType.Element)
                    CheckRelationship(reader);
            }
        }
        catch (XmlException exception)
        {
            throw IsDeclaration(entry)
                ? new MediaRefusedException(
                    MediaRefusal.RemoteContent, "Tài liệu khai báo thực thể XML (DTD), có thể dùng để đọc trộm tệp của máy chủ, "
                    + "nên không được nhận. Hãy mở bằng Word và lưu thành tệp .docx mới.")
                : MediaRefusedException.Damaged(string.Create(Vietnamese.Culture, $"{entry.FullName}, dòng {exception.LineNumber}"));
        }
    }

    // The part is refused either way; this only decides what its writer is told.
    private static bool IsDeclaration(ZipArchiveEntry entry)
    {
        using var text = new StreamReader(entry.Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var head = new char[4096];
        return head.AsSpan(0, text.ReadBlock(head)).Contains("<!DOCTYPE", StringComparison.Ordinal);
    }

    private static void CheckRelationship(XmlReader reader)
    {
        var kind = (reader.GetAttribute("Type") ?? "").Split('/')[^1];
        if (kind is "oleObject" or "control" or "activeXControlBinary" or "vbaProject")
            throw new MediaRefusedException(
                MediaRefusal.Macros,
                "Tài liệu có nhúng đối tượng của chương trình khác (OLE, ActiveX). Hãy chuyển đối tượng thành ảnh trong Word rồi nhập lại.");
        if (reader.GetAttribute("TargetMode") != "External" || kind is "hyperlink" or "image")
            return;
        // A template on the writer's own disk is usual and is never opened.
        if (kind != "attachedTemplate" || IsElsewhere(reader.GetAttribute("Target") ?? ""))
            throw new MediaRefusedException(
                MediaRefusal.RemoteContent,
                "Tài liệu tự tải nội dung từ nơi khác khi mở (mẫu, khung hoặc đối tượng liên kết). Hãy bỏ liên kết đó trong Word rồi nhập lại.");
    }

    private static bool IsElsewhere(string target) =>
        target.StartsWith(@"\\", StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal)
        || Uri.TryCreate(target, UriKind.Absolute, out var uri) && (!uri.IsFile || uri.IsUnc);

    private static MediaRefusedException Bomb() =>
        new(MediaRefusal.ArchiveBomb, "Tài liệu nở ra quá lớn khi giải nén nên không được nhận. Hãy chia nhỏ tài liệu rồi nhập lại.");
}
