using System.Text;

namespace CommsPortal.Cms.Media.Examination;

/// <summary>Tells the format from the first bytes; names and declared media types are never asked.</summary>
internal static class ContentSniffer
{
    /// <summary>Bytes of the beginning that <see cref="Recognise"/> wants to see.</summary>
    public const int HeadBytes = 4096;

    /// <exception cref="MediaRefusedException">The beginning is of no format the library takes.</exception>
    public static MediaFormat Recognise(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            throw new MediaRefusedException(MediaRefusal.Empty, "Tệp rỗng. Hãy chọn lại tệp cần tải lên.");
        return head switch
        {
            _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => MediaFormat.Jpeg,
            _ when head.StartsWith(PngStructure.Signature) => MediaFormat.Png,
            _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => MediaFormat.Gif,
            _ when head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) => MediaFormat.Webp,
            _ when head.Length >= 12 && head[4..].StartsWith("ftyp"u8) => HeifStructure.Brand(head),
            _ when head.StartsWith("%PDF-"u8) => MediaFormat.Pdf,
            _ when head.StartsWith("PK\u0003\u0004"u8) => MediaFormat.Docx,
            _ => throw Unknown(head),
        };
    }

    private static MediaRefusedException Unknown(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('<') && text.Contains("<svg", StringComparison.OrdinalIgnoreCase))
            return new(MediaRefusal.Svg, "Ảnh SVG không được nhận vì có thể chứa mã chạy trong trình duyệt. Hãy xuất ảnh thành PNG hoặc WebP rồi tải lên.");
        if (text.StartsWith('<'))
            return new(MediaRefusal.Html, "Đây là trang HTML hoặc XML, không phải ảnh hay tài liệu. Hãy lưu nội dung thành ảnh, PDF hoặc DOCX rồi tải lên.");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return new(MediaRefusal.LegacyOffice, "Tệp Office kiểu cũ (.doc) hoặc có mật khẩu không được nhận. Hãy mở bằng Word, bỏ mật khẩu và lưu thành .docx hoặc PDF.");
        return new(MediaRefusal.UnsupportedType, "Loại tệp này không được nhận. Thư viện nhận ảnh JPEG, PNG, WebP, GIF, AVIF, HEIC và tài liệu PDF, DOCX.");
    }
}
