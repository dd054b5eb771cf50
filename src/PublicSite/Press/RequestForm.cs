using System.Net.Mail;
using CommsPortal.Contracts.Press;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Press;

/// <summary>A request for a key as it was typed, and what became of it.</summary>
/// <param name="Refusal">Why it was not taken; null when nothing was refused.</param>
/// <param name="Sent">Whether it was just taken.</param>
public sealed record RequestForm(
    Language Language,
    string Person = "",
    string Outlet = "",
    string Email = "",
    string Purpose = "",
    bool Embargoes = false,
    bool Webhooks = false,
    bool Consent = false,
    string? Refusal = null,
    bool Sent = false)
{
    public const int LongestPerson = 100;
    public const int LongestOutlet = 120;
    public const int LongestEmail = 200;
    public const int LongestPurpose = 1_000;

    /// <summary>The edition of the terms that the form asks consent to.</summary>
    public const string Terms = "1";

    public static RequestForm Read(IFormCollection form, Language language)
    {
        ArgumentNullException.ThrowIfNull(form);
        var typed = new RequestForm(
            language, Text(form, "person"), Text(form, "outlet"), Text(form, "email"), Text(form, "purpose"),
            form.ContainsKey("embargoes"), form.ContainsKey("webhooks"), form.ContainsKey("consent"));
        return typed with { Refusal = typed.Missing() };
    }

    public NewPressApplication ToApplication() => new()
    {
        Person = Person,
        Outlet = Outlet,
        Email = Email,
        Purpose = Purpose,
        Embargoes = Embargoes,
        Webhooks = Webhooks,
        Terms = Consent ? Terms : null,
        Locale = Language.Code,
    };

    private string? Missing()
    {
        if (Person.Length is 0 or > LongestPerson)
            return Say("Hãy ghi họ tên, nhiều nhất 100 ký tự.", "Please give your name, up to 100 characters.");
        if (Outlet.Length is 0 or > LongestOutlet)
            return Say("Hãy ghi tên cơ quan báo chí, nhiều nhất 120 ký tự.", "Please name your newsroom, up to 120 characters.");
        if (Email.Length is 0 or > LongestEmail || !MailAddress.TryCreate(Email, out var address) || address.Address != Email)
            return Say("Địa chỉ thư điện tử chưa đúng; ví dụ đúng: ten@toasoan.vn.", "The email address is not valid; for instance name@newsroom.example.");
        if (Purpose.Length is 0 or > LongestPurpose)
            return Say("Hãy ghi bạn cần nội dung để làm gì, nhiều nhất 1.000 ký tự.", "Please say what you need the content for, up to 1,000 characters.");
        return Consent ? null : Say("Cần đồng ý với điều khoản để được cấp khóa.", "A key needs your consent to the terms.");
    }

    private string Say(string vietnamese, string english) => Language == Language.Vietnamese ? vietnamese : english;

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();
}
