namespace CommsPortal.PublicSite.Quality;

/// <summary>What a gate judges and how, in both languages.</summary>
/// <param name="Name">The gate's name in the results.</param>
public sealed record QualityGate(string Name, string Vietnamese, string English, string HowInVietnamese, string HowInEnglish)
{
    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<QualityGate> All { get; } =
    [
        new(
            "markup", "HTML hợp lệ", "Valid HTML",
            "Hai bộ kiểm tra độc lập, trong đó có bộ Nu của W3C, đọc từng trang; không được có lỗi hay cảnh báo.",
            "Two independent checkers, the W3C's Nu among them, read each page; neither may find an error or a warning."),
        new(
            "axe", "Ai cũng dùng được", "Usable by all",
            "axe kiểm tra WCAG 2.2 mức AA ở nền sáng, nền tối và tương phản cao, khi rê chuột và khi có tiêu điểm, từ 320 đến 3.840 điểm ảnh (320 cũng là phóng to 400 %); chữ trong bài phải đạt tương phản mức AAA; không gì rộng quá màn hình, không gì chuyển động khi người đọc không muốn.",
            "axe checks WCAG 2.2 AA in light, dark and strong contrast, hovered and focused, from 320 to 3,840 pixels (320 is also 400 % zoom); body text must reach the contrast of level AAA; nothing is wider than the screen, nothing moves when readers want no motion."),
        new(
            "keyboard", "Chỉ dùng bàn phím", "By keyboard alone",
            "Phím Tab đi hết từng trang trên màn hình lớn và nhỏ: chỗ đang chọn luôn nhìn thấy, không bị che, và không chỗ nào bị bỏ sót.",
            "The Tab key goes through each page on a large and a small screen: what has the focus is always seen and never covered, and nothing is left out."),
        new(
            "loading", "Nhẹ và đứng yên", "Light and still",
            "Chromium ghi lại mọi thứ tải về: HTML và CSS không quá 60 KB, mã lệnh không quá 15 KB (nén Brotli), không hỏi máy chủ nào khác, không gì xê dịch khi đọc hết trang; trang vẫn đủ nội dung khi tắt mã lệnh và trong trình duyệt chữ w3m.",
            "Chromium logs everything that is loaded: at most 60 KB of HTML and CSS and 15 KB of scripts (Brotli), nobody else is asked, nothing shifts while the whole page is read; without scripts, and in the text browser w3m, the page is still whole."),
        new(
            "lighthouse", "Lighthouse", "Lighthouse",
            "Điện thoại và mạng di động chậm được mô phỏng; tốc độ, khả năng tiếp cận, thông lệ tốt và tìm kiếm đều phải đạt 100. Tốc độ xử lý được hiệu chuẩn theo máy đo; mỗi mẫu được đo tối đa ba lần; khi máy quá bận, điểm tốc độ chưa đủ 100 không bị coi là lỗi, và bảng ghi đúng số đo được. Các trạng thái và bản tiếng Anh cùng mẫu không đo lại.",
            "A telephone on a slow mobile network is simulated; performance, accessibility, best practices and search must all be 100. The processor is calibrated to the machine that measures; each template has up to three tries; on a machine that is too busy, less than 100 for performance is no fault, and the table says what was measured. States and English counterparts of the same template are left out."),
        new(
            "structured", "Dữ liệu có cấu trúc", "Structured data",
            "Mọi từ phải có trong schema.org, mọi thuộc tính mà các máy tìm kiếm đòi hỏi phải có mặt, mọi địa chỉ phải trả lời.",
            "Every word must be one of schema.org, every property that search engines ask for must be there, every address must answer."),
        new(
            "observatory", "Tiêu đề bảo mật", "Security headers",
            "Các phép thử của HTTP Observatory (Mozilla) chấm từng trang qua TLS trên máy đo; phải được ít nhất 130 điểm (hạng A+).",
            "The tests of Mozilla's HTTP Observatory grade each page over TLS on the machine that measures; at least 130 points (A+) are needed."),
    ];

    public string Title(bool vietnamese) => vietnamese ? Vietnamese : English;

    public string How(bool vietnamese) => vietnamese ? HowInVietnamese : HowInEnglish;
}
