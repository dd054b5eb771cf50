using System.Net.Mail;
using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Nominations;

/// <summary>What a nomination must say before the office spends time on it. Fields are named as in the form.</summary>
internal static class NominationRules
{
    public static ContentErrors Check(Nomination nomination, NominationContent content, int files, DateOnly today)
    {
        var errors = new ContentErrors();
        if (!NominationKind.IsKnown(content.Kind))
            errors.Add("kind", "Hãy chọn loại gương.");
        Need(errors, "subject", content.Subject, "Hãy ghi tên tập thể, cá nhân hoặc mô hình.");
        Need(errors, "organisation", nomination.Organisation, "Hãy chọn đơn vị đề cử.");
        Need(errors, "summary", content.Summary, "Hãy tóm tắt trong hai, ba câu: ai, làm gì, lợi ích ra sao.");
        Need(errors, "approach", content.Approach, "Hãy kể đã làm gì và làm thế nào.");
        if (content.Links.Count == 0 && files == 0)
            errors.Add("links", "Hãy đưa ít nhất một minh chứng: một đường dẫn ở đây hoặc một tệp ở bước Hình ảnh, tài liệu.");
        if (content.Results.Count == 0)
            errors.Add("results", "Hãy ghi ít nhất một kết quả bằng số.");
        CheckConsent(errors, content, today);
        CheckContact(errors, content);
        return errors;
    }

    private static void CheckConsent(ContentErrors errors, NominationContent content, DateOnly today)
    {
        if (content.Kind != NominationKind.Individual && content.ConsentPerson is null)
            return;
        Need(errors, "consentPerson", content.ConsentPerson, "Gương là cá nhân thì cần sự đồng ý của người đó; hãy ghi họ tên.");
        if (!ConsentFormName.TryParse(content.ConsentForm, out _))
            errors.Add("consentForm", "Hãy chọn hình thức đồng ý.");
        if (content.ConsentGivenOn is not { } day || day > today)
            errors.Add("consentGivenOn", "Hãy ghi ngày đồng ý; ngày không ở tương lai.");
    }

    private static void CheckContact(ContentErrors errors, NominationContent content)
    {
        Need(errors, "contactName", content.ContactName, "Hãy ghi tên người liên hệ của đơn vị.");
        if (content.ContactEmail is null && content.ContactPhone is null)
            errors.Add("contactPhone", "Hãy ghi điện thoại hoặc thư điện tử để tòa soạn hỏi thêm.");
        if (content.ContactEmail is { } email && !MailAddress.TryCreate(email, out _))
            errors.Add("contactEmail", "Địa chỉ thư chưa đúng; ví dụ ten@tphcm.gov.vn.");
    }

    private static void Need(ContentErrors errors, string field, string? text, string message)
    {
        if (string.IsNullOrWhiteSpace(text))
            errors.Add(field, message);
    }
}
