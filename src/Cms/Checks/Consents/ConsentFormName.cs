namespace CommsPortal.Cms.Checks.Consents;

/// <summary>The forms of consent as people read them (Vietnamese), and as files and the API write them.</summary>
public static class ConsentFormName
{
    public static string Of(ConsentForm form) => form switch
    {
        ConsentForm.Written => "Văn bản có chữ ký",
        ConsentForm.Electronic => "Thư điện tử, tin nhắn, biểu mẫu điện tử",
        ConsentForm.Recorded => "Ghi âm, ghi hình",
        ConsentForm.Witnessed => "Lời nói có người chứng kiến",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "A form without a name."),
    };

    /// <summary>For instance <c>written</c>.</summary>
    public static string CodeOf(ConsentForm form) => form.ToString().ToLowerInvariant();

    public static bool TryParse(string? code, out ConsentForm form) => Enum.TryParse(code, ignoreCase: true, out form)
        && Enum.IsDefined(form) && CodeOf(form) == code;
}
