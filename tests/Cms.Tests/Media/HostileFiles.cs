using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CommsPortal.Cms.Tests.Media;

/// <summary>Files put together byte by byte: valid ones to start from, and what an attacker or a broken transfer makes of them.</summary>
internal static class HostileFiles
{
    public static byte[] Gif { get; } =
        [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B];

    public static byte[] Pdf { get; } = MakePdf();

    /// <summary>A PNG whose header claims any size while its pixels are a few bytes.</summary>
    public static byte[] Png(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", header), .. Chunk("IDAT", Deflated(new byte[64])), .. Chunk("IEND", [])];
    }

    /// <summary>A whole, black, interlaced PNG of 16 bits and four channels; very small for its pixels.</summary>
    public static byte[] InterlacedPng(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (16, 6, 1);
        // Adam7: where each pass starts and how far it steps, across and down. A row is a filter byte and its pixels.
        (int X, int Y, int StepX, int StepY)[] passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        var bytes = passes.Sum(p => (long)((height - p.Y + p.StepY - 1) / p.StepY) * (1 + ((width - p.X + p.StepX - 1) / p.StepX * 8)));
        using var stream = new MemoryStream();
        using (var deflate = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (; bytes > 0; bytes -= zeros.Length)
                deflate.Write(zeros.AsSpan(0, (int)Math.Min(bytes, zeros.Length)));
        }
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", header), .. Chunk("IDAT", stream.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A DOCX with one paragraph; <paramref name="change"/> adds parts to it.</summary>
    public static byte[] Docx(Action<ZipArchive>? change = null, string main = DocxMainType, string document = DocxDocument)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{main}"/></Types>
                """);
            Add(archive, "word/document.xml", document);
            change?.Invoke(archive);
        }
        return stream.ToArray();
    }

    public const string DocxMainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public const string DocxDocument =
        """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Chuyển đổi số</w:t></w:r></w:p></w:body></w:document>""";

    public static void Add(ZipArchive archive, string name, string text) => Add(archive, name, Encoding.UTF8.GetBytes(text));

    public static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(bytes);
    }

    public static byte[] Zip(string name, string text)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            Add(archive, name, text);
        return stream.ToArray();
    }

    /// <summary>A JPEG with an Exif segment that states an orientation and, far from the desk, where it was taken.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation)
    {
        byte[] tiff = [
            .. "II*\0"u8, 8, 0, 0, 0,
            2, 0, .. Entry(0x0112, 3, 1, orientation), .. Entry(0x8825, 4, 1, 38), 0, 0, 0, 0,
            4, 0, .. Entry(1, 2, 2, 'N'), .. Entry(2, 5, 3, 92), .. Entry(3, 2, 2, 'E'), .. Entry(4, 5, 3, 116), 0, 0, 0, 0,
            .. Rationals(10, 46, 37), .. Rationals(106, 42, 3)];
        byte[] content = [.. "Exif\0\0"u8, .. tiff];
        var length = (ushort)(content.Length + 2);
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. content, .. jpeg.AsSpan(2)];
    }

    private static byte[] Entry(ushort tag, ushort type, uint count, uint value)
    {
        var entry = new byte[12];
        BinaryPrimitives.WriteUInt16LittleEndian(entry, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(2), type);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(4), count);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(8), value);
        return entry;
    }

    private static byte[] Rationals(params uint[] numbers)
    {
        var bytes = new byte[numbers.Length * 8];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 8), numbers[i]);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan((i * 8) + 4), 1);
        }
        return bytes;
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        var crc = uint.MaxValue;
        foreach (var b in body)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), ~crc);
        return chunk;
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var deflate = new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(bytes);
        return stream.ToArray();
    }

    private static byte[] MakePdf()
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        string[] objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"];
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(text.Length);
            text.Append(null, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = text.Length;
        text.Append("xref\n0 4\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            text.Append(null, $"{offset:D10} 00000 n \n");
        text.Append(null, $"trailer<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
