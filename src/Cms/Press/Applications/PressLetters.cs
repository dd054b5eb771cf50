using System.Globalization;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Press.Keys;

namespace CommsPortal.Cms.Press.Applications;

/// <summary>Letters to journalists about their access, in Vietnamese or English. No letter holds a key.</summary>
internal static class PressLetters
{
    /// <summary>Nothing that was typed is in it: whoever typed it may not be whose address it is.</summary>
    public static MailLetter Confirm(PressApplication application, string token) => application.Locale == "en"
        ? Letter(application.Email, "colleague", true, "Please confirm your request for a press API key",
            new MailParagraph("Somebody, probably you, asked the press office of Ho Chi Minh City's digital transformation portal for access to its press API with this address."),
            new MailParagraph("Confirm the request", SitePath: $"/en/press/confirm/{token}"),
            new MailParagraph($"The link works once, until {Moment(application.ConfirmBy)}. If it was not you, do nothing: the request is then deleted."))
        : Letter(application.Email, "nhà báo", false, "Xác nhận đơn xin khóa API báo chí",
            new MailParagraph("Có người, hẳn là bạn, đã dùng địa chỉ này để xin quyền dùng API báo chí của cổng thông tin chuyển đổi số."),
            new MailParagraph("Xác nhận đơn", SitePath: $"/bao-chi/xac-nhan/{token}"),
            new MailParagraph($"Liên kết dùng được một lần, đến {Moment(application.ConfirmBy)}. Nếu không phải bạn, xin bỏ qua thư này: đơn sẽ tự bị xóa."));

    public static MailLetter Approved(PressAccount account, string locale, string token) => locale == "en"
        ? Letter(account.Email, account.Person, true, "Your access to the press API is approved",
            [new($"The press office has approved the request of {account.Outlet}."), .. Link(locale, token)])
        : Letter(account.Email, account.Person, false, "Đơn xin khóa API báo chí đã được duyệt",
            [new($"Bộ phận báo chí đã duyệt đơn của {account.Outlet}."), .. Link(locale, token)]);

    public static MailLetter Declined(PressApplication application) => application.Locale == "en"
        ? Letter(application.Email, application.Person, true, "Your request for a press API key",
            new MailParagraph("The press office could not approve your request. Its reason:"), new MailParagraph(application.Reason!),
            new MailParagraph("Everything published stays open to you without a key. You may send another request.", SitePath: "/en/press"))
        : Letter(application.Email, application.Person, false, "Về đơn xin khóa API báo chí của bạn",
            new MailParagraph("Bộ phận báo chí chưa duyệt được đơn của bạn. Lý do:"), new MailParagraph(application.Reason!),
            new MailParagraph("Nội dung đã đăng vẫn mở cho bạn mà không cần khóa. Bạn có thể gửi đơn khác.", SitePath: "/bao-chi"));

    /// <summary>A further link for an account.</summary>
    public static MailLetter NewLink(PressAccount account, string token) =>
        Letter(account.Email, account.Person, false, "Liên kết nhận khóa API báo chí mới",
            [new("Bộ phận báo chí gửi bạn liên kết để nhận một khóa mới. Các khóa đang dùng vẫn giữ nguyên hạn của chúng."), .. Link("vi", token)]);

    private static MailParagraph[] Link(string locale, string token) => locale == "en"
        ?
        [
            new("Show my key", SitePath: $"/en/press/key/{token}"),
            new($"The link works once, for {PressKeyLinks.Lifetime.TotalDays:0} days, and shows the key once: have your password manager ready. We keep only a hash of it."),
        ]
        :
        [
            new("Hiện khóa của tôi", SitePath: $"/bao-chi/khoa/{token}"),
            new($"Liên kết dùng được một lần, trong {PressKeyLinks.Lifetime.TotalDays:0} ngày, và chỉ hiện khóa một lần: hãy chuẩn bị sẵn nơi cất. Chúng tôi không lưu khóa, chỉ lưu mã băm."),
        ];

    private static MailLetter Letter(string to, string name, bool english, string subject, params IReadOnlyList<MailParagraph> paragraphs) =>
        new(to, name, subject, paragraphs) { English = english };

    private static string Moment(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Clock.HoChiMinhCity).ToString("HH:mm d/M/yyyy", CultureInfo.InvariantCulture);
}
