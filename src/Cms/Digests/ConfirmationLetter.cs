using System.Globalization;
using CommsPortal.Cms.Mail;

namespace CommsPortal.Cms.Digests;

/// <summary>Asks whether an address is the reader's. Nothing that was typed is in it: whoever typed it may not be whose address it is.</summary>
internal static class ConfirmationLetter
{
    /// <summary>What such letters are marked with in the outbox.</summary>
    public const string Purpose = "digest-confirmation";

    public static MailLetter Of(DigestRequest request, string locale, string token) => locale == "en"
        ? new MailLetter(request.Email, "reader", "Please confirm your subscription",
        [
            new("Somebody, probably you, asked for articles of Ho Chi Minh City's digital transformation portal to be sent to this address."),
            new("Confirm the subscription", SitePath: $"/en/subscribe/confirm/{token}"),
            new($"The link works once, until {Moment(request.ConfirmBy)}. If it was not you, do nothing: no letters come, and the address is deleted after seven days."),
        ])
        {
            English = true,
            Purpose = Purpose,
        }
        : new MailLetter(request.Email, "bạn đọc", "Xác nhận đăng ký nhận tin",
        [
            new("Có người, hẳn là bạn, đã đăng ký nhận tin của cổng thông tin chuyển đổi số qua địa chỉ này."),
            new("Xác nhận đăng ký", SitePath: $"/dang-ky-tin/xac-nhan/{token}"),
            new($"Liên kết dùng được một lần, đến {Moment(request.ConfirmBy)}. Nếu không phải bạn, xin bỏ qua: sẽ không có thư nào gửi đến, và địa chỉ tự bị xóa sau bảy ngày."),
        ])
        {
            Purpose = Purpose,
        };

    private static string Moment(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Clock.HoChiMinhCity).ToString("HH:mm, d/M/yyyy", CultureInfo.InvariantCulture);
}
