using CommsPortal.Cms.Mail;

namespace CommsPortal.Cms.Feedback;

/// <summary>Letters to readers who gave an address. What they wrote is not in them: the address may be somebody else's.</summary>
internal static class FeedbackLetters
{
    public static MailLetter Received(FeedbackMessage message) => message.Locale == "en"
        ? Letter(message, "We have your message",
            new MailParagraph($"Thank you for writing to the newsroom. Your tracking code is {TrackingCode.Show(message.Code)}."),
            new MailParagraph("See the state and the answer", SitePath: $"/en/feedback/{TrackingCode.Show(message.Code)}"),
            new MailParagraph("If it was not you who wrote, do nothing: no further letters come but the answer, if there is one."))
        : Letter(message, "Tòa soạn đã nhận ý kiến của bạn",
            new MailParagraph($"Cảm ơn bạn đã viết cho tòa soạn. Mã theo dõi của bạn là {TrackingCode.Show(message.Code)}."),
            new MailParagraph("Xem tình trạng và câu trả lời", SitePath: $"/gui-toa-soan/{TrackingCode.Show(message.Code)}"),
            new MailParagraph("Nếu không phải bạn gửi, xin bỏ qua thư này: bạn sẽ không nhận thêm thư nào ngoài câu trả lời, nếu có."));

    public static MailLetter Answered(FeedbackMessage message) => message.Locale == "en"
        ? Letter(message, "The newsroom has answered you",
            new MailParagraph("The newsroom's answer to your message:"), new MailParagraph(message.Answer!),
            new MailParagraph("See it with your tracking code", SitePath: $"/en/feedback/{TrackingCode.Show(message.Code)}"))
        : Letter(message, "Tòa soạn trả lời ý kiến của bạn",
            new MailParagraph("Tòa soạn trả lời ý kiến bạn đã gửi:"), new MailParagraph(message.Answer!),
            new MailParagraph("Xem lại bằng mã theo dõi", SitePath: $"/gui-toa-soan/{TrackingCode.Show(message.Code)}"));

    private static MailLetter Letter(FeedbackMessage message, string subject, params MailParagraph[] paragraphs) =>
        new(message.Email!, message.Locale == "en" ? "reader" : "bạn đọc", subject, paragraphs) { English = message.Locale == "en" };
}
