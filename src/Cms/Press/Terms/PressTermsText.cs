using CommsPortal.Contracts.Press;

namespace CommsPortal.Cms.Press.Terms;

/// <summary>The terms under which newsrooms use the press API.</summary>
public static class PressTermsText
{
    /// <summary>The edition that is agreed to now. A new one begins when a rule changes; accounts keep the one they agreed to.</summary>
    public const string Edition = "1";

    /// <summary>From when <see cref="Edition"/> holds.</summary>
    public static readonly DateOnly EffectiveFrom = new(2026, 11, 22);

    public static IReadOnlyList<PressRule> Rules { get; } =
    [
        new("use", "Sử dụng", "Use",
            "Được đăng lại toàn bộ hoặc một phần trên mọi phương tiện của cơ quan báo chí, không mất phí.",
            "Content may be republished in full or in part in every medium of the newsroom, free of charge."),
        new("attribution", "Ghi nguồn", "Attribution",
            "Ghi nguồn đúng như trường attribution của bài; nếu bài không có, ghi tên cổng thông tin. Bản điện tử dẫn liên kết đến trang gốc.",
            "Credit the source as the article's attribution says, or the portal's name where it says nothing. Online copies link to the original page."),
        new("changes", "Sửa nội dung", "Changes",
            "Được rút gọn và biên tập theo văn phong của tòa soạn. Không làm sai nghĩa, số liệu và lời trích dẫn.",
            "You may shorten and edit to house style. Meaning, figures and quotations must stay true."),
        new("corrections", "Đính chính và gỡ bài", "Corrections and withdrawals",
            "Khi bài được đính chính hoặc gỡ, tòa soạn sửa hoặc gỡ bản đăng lại sớm nhất có thể, chậm nhất trong 24 giờ.",
            "When an article is corrected or withdrawn, your copy follows as soon as possible and within 24 hours at the latest."),
        new("embargo", "Cấm đăng trước giờ", "Embargo",
            "Bài có trường embargoedUntil không được đăng, phát, chia sẻ hay dẫn lại dưới bất kỳ hình thức nào trước giờ đó. Mỗi lần đọc được ghi lại theo tòa soạn. Vi phạm thì mất quyền nhận bài trước giờ.",
            "Nothing with embargoedUntil may be published, broadcast, shared or referred to in any form before that moment. Each read is recorded by newsroom. A breach ends access to embargoed articles."),
        new("images", "Ảnh", "Images",
            "Ghi tên tác giả và giấy phép kèm theo mỗi ảnh. Ảnh có giấy phép riêng chỉ dùng trong phạm vi giấy phép đó.",
            "Show the credit and licence that come with each image. Images under a licence of their own are used within it."),
        new("keys", "Giữ khóa", "Keeping keys",
            "Khóa là của riêng tòa soạn: không chia sẻ, không đặt trong mã chạy ở trình duyệt. Nghi lộ khóa thì đổi ngay và báo bộ phận báo chí.",
            "A key is for your newsroom alone: it is not shared and not put into code that runs in browsers. If it may have leaked, exchange it at once and tell the press office."),
        new("data", "Dữ liệu về bạn", "Data about you",
            "Chúng tôi lưu tên, địa chỉ thư, số lượt dùng mỗi ngày và các lần đọc bài cấm đăng trước giờ; không lưu địa chỉ máy và nội dung truy vấn.",
            "We keep your name, email address, daily counts of requests and reads of embargoed articles; neither network addresses nor what you searched for."),
    ];
}
