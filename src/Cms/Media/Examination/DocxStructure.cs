using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace CommsPortal.Cms.Media.Examination;

/// <summary>
/// Checks a DOCX (ECMA-376): a ZIP and nothing else, every part unpacked once under a limit, the Word parts there and well-formed,
/// no macros, nothing loaded from elsewhere. Never keeps more than one buffer of a part in memory.
/// </summary>
internal sealed class DocxStructure(MediaOptions limits)
{
    private const string Document = "word/document.xml";
    private const string ContentTypes = "[Content_Types].xml";
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const int EndRecordBytes = 22;

    /// <summary>46 bytes and a name for each entry; the reader keeps all of them in memory.</summary>
    private const long MaxDirectoryBytes = 4L * 1024 * 1024;

    /// <exception cref="MediaRefusedException">Not a DOCX that can be offered to the public.</exception>
    public void Check(Stream file, ReadOnlySpan<byte> tail, CancellationToken cancellationToken)
    {
        CheckEndRecord(tail, file.Length);
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            CheckNames(archive);
            Unpack(archive, cancellationToken);
            CheckContentTypes(archive);
            CheckXml(archive.GetEntry(Document)!);
            foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
                CheckRelationships(entry);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            throw MediaRefusedException.Damaged("không đọc được gói DOCX");
        }
    }

    /// <summary>The directory must be small, on this one disk, and end where the file ends: nothing behind, nothing between.</summary>
    private void CheckEndRecord(ReadOnlySpan<byte> tail, long length)
    {
        var at = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || tail.Length - at < EndRecordBytes)
            throw MediaRefusedException.Truncated();
        var record = tail[at..];
        if (record.Length != EndRecordBytes || BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) != 0)
            throw MediaRefusedException.Polyglot("dữ liệu lạ sau cuối tài liệu");
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        var directoryBytes = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        var directoryAt = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        if (entries > limits.MaxArchiveEntries || directoryBytes > MaxDirectoryBytes)
            throw Bomb();
        if (directoryAt + (long)directoryBytes != length - EndRecordBytes)
            throw MediaRefusedException.Damaged("mục lục DOCX sai");
    }

    private static void CheckNames(ZipArchive archive)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName;
            if (!seen.Add(name) || name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Split('/').Contains(".."))
                throw MediaRefusedException.Damaged("tên thành phần DOCX sai");
            if (entry.IsEncrypted)
                throw new MediaRefusedException(MediaRefusal.LegacyOffice, "Tài liệu có mật khẩu. Hãy bỏ mật khẩu trong Word rồi tải lên.");
            if (name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("vbaData", StringComparison.OrdinalIgnoreCase)
                || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase))
                throw Macros();
        }
        if (!seen.Contains(Document) || !seen.Contains(ContentTypes))
            throw new MediaRefusedException(MediaRefusal.UnsupportedType, "Đây là tệp nén hoặc tài liệu không phải DOCX. Hãy tải lên từng ảnh, PDF hoặc DOCX.");
    }

    /// <summary>
    /// Unpacks every part, counting. A directory that understates a size makes the reader stop early, which the checksum shows.
    /// </summary>
    private void Unpack(ZipArchive archive, CancellationToken cancellationToken)
    {
        var buffer = new byte[81_920];
        var left = limits.MaxUnpackedBytes;
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            var checksum = 0u;
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if ((left -= read) < 0)
                    throw Bomb();
                checksum = Crc32.Continue(checksum, buffer.AsSpan(0, read));
            }
            if (checksum != entry.Crc32)
                throw MediaRefusedException.Damaged("sai mã kiểm tra DOCX");
        }
    }

    private static void CheckContentTypes(ZipArchive archive)
    {
        using var reader = Open(archive.GetEntry(ContentTypes)!);
        var hasMain = false;
        while (reader.Read())
        {
            var type = reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("ContentType") : null;
            if (type is null)
                continue;
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                throw Macros();
            hasMain |= type.Equals(MainType, StringComparison.OrdinalIgnoreCase);
        }
        if (!hasMain)
            throw MediaRefusedException.Damaged("không phải tài liệu Word");
    }

    private static void CheckXml(ZipArchiveEntry entry)
    {
        using var reader = Open(entry);
        while (reader.Read())
        {
        }
    }

    /// <summary>Hyperlinks may lead anywhere; a template, frame or object from the network is loaded when the file is opened.</summary>
    private static void CheckRelationships(ZipArchiveEntry entry)
    {
        using var reader = Open(entry);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.GetAttribute("TargetMode") != "External")
                continue;
            var kind = reader.GetAttribute("Type") ?? "";
            var target = reader.GetAttribute("Target") ?? "";
            if (LoadsItself(kind) && IsRemote(target))
                throw new MediaRefusedException(MediaRefusal.RemoteContent, "Tài liệu tự tải nội dung từ nơi khác khi mở (mẫu hoặc đối tượng liên kết). Hãy bỏ liên kết đó trong Word rồi tải lên.");
        }
    }

    private static bool LoadsItself(string kind) =>
        kind.Split('/')[^1] is "attachedTemplate" or "oleObject" or "frame" or "subDocument" or "aFChunk" or "package";

    private static bool IsRemote(string target) =>
        target.StartsWith("http", StringComparison.OrdinalIgnoreCase) || target.StartsWith("ftp", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith(@"\\", StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal)
        || target.StartsWith("mhtml:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("file://", StringComparison.OrdinalIgnoreCase)
        && !target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase);

    private static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
    });

    private static MediaRefusedException Macros() =>
        new(MediaRefusal.Macros, "Tài liệu có macro hoặc điều khiển ActiveX. Hãy lưu lại thành .docx không có macro rồi tải lên.");

    private static MediaRefusedException Bomb() =>
        new(MediaRefusal.ArchiveBomb, "Tài liệu nở ra quá lớn khi giải nén nên không được nhận. Hãy chia nhỏ tài liệu hoặc xuất thành PDF.");
}
