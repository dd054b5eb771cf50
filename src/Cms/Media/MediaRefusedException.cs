using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Media;

/// <summary>A file that is not taken into the library. The message is for the uploader, in Vietnamese, and says what to do.</summary>
public sealed class MediaRefusedException : EditorialException
{
    public MediaRefusedException(string reason, string message)
        : base(ProblemCode.MediaRefused, message) => Reason = reason;

    /// <summary>One of <see cref="MediaRefusal"/>.</summary>
    public string Reason { get; }

    internal static MediaRefusedException Truncated() =>
        new(MediaRefusal.Truncated, "Tệp bị cụt: phần cuối đã mất khi sao chép hoặc tải xuống. Hãy lấy lại tệp gốc rồi tải lên lần nữa.");

    internal static MediaRefusedException Damaged(string detail) =>
        new(MediaRefusal.Damaged, $"Tệp bị hỏng ({detail}). Hãy mở tệp bằng chương trình đã tạo ra nó, lưu lại rồi tải lên.");

    internal static MediaRefusedException Polyglot(string detail) =>
        new(MediaRefusal.Polyglot, $"Tệp có giấu nội dung khác bên trong ({detail}). Hãy mở tệp, lưu thành bản mới rồi tải bản mới lên.");

    internal static MediaRefusedException TooManyPixels(long width, long height, MediaOptions limits) =>
        new(MediaRefusal.TooManyPixels, string.Create(
            Vietnamese.Culture,
            $"Ảnh quá lớn: {width:N0} × {height:N0} điểm ảnh. Giới hạn là {limits.MaxPixels / 1_000_000.0:0.#} triệu điểm ảnh và mỗi cạnh không quá {limits.MaxSide:N0}. Hãy thu nhỏ ảnh rồi tải lên."));
}
