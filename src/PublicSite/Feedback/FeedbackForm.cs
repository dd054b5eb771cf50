using System.Net.Mail;
using CommsPortal.Contracts.Feedback;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Feedback;

/// <summary>A message to the office as it was typed, and what became of it.</summary>
public sealed record FeedbackForm(Language Language)
{
    /// <summary>The article it is about; null for none.</summary>
    public FeedbackArticle? Article { get; init; }

    public string Kind { get; init; } = "";

    public string Message { get; init; } = "";

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public bool MayPublish { get; init; }

    /// <summary>What is wrong with it; empty when nothing is.</summary>
    public IReadOnlyList<FormFault> Faults { get; init; } = [];

    /// <summary>The tracking code, when it was just taken; empty for programs that are told the same as people.</summary>
    public string? Code { get; init; }

    /// <summary>Where it is sent to.</summary>
    public string Address => Article is { } article ? FeedbackPaths.About(article.Id, Language) : FeedbackPaths.Form(Language);

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    public FeedbackForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var typed = this with
        {
            Kind = Text(form, "kind"),
            Message = Text(form, "message"),
            Name = Text(form, "name"),
            Email = Text(form, "email"),
            MayPublish = form.ContainsKey("publish"),
        };
        return typed with { Faults = [.. typed.Wrong()] };
    }

    public NewFeedback ToFeedback() => new()
    {
        Kind = Kind,
        Message = Message,
        Name = Name.Length == 0 ? null : Name,
        Email = Email.Length == 0 ? null : Email,
        ArticleId = Article?.Id,
        MayPublish = MayPublish,
        Locale = Language.Code,
    };

    private IEnumerable<FormFault> Wrong()
    {
        if (!FeedbackKind.All.Contains(Kind))
            yield return new("kind-error", Language.Say("Hãy chọn bạn viết về việc gì.", "Choose what your message is about."));
        if (Message.Length == 0)
            yield return new("message", Language.Say("Hãy viết nội dung.", "Write your message."));
        else if (Message.Length > NewFeedback.LongestMessage)
            yield return new("message", Language.Say("Nội dung dài quá 4.000 ký tự; hãy rút gọn.", "The message is longer than 4,000 characters; please shorten it."));
        if (Name.Length > NewFeedback.LongestName)
            yield return new("name", Language.Say("Tên dài quá 80 ký tự.", "The name is longer than 80 characters."));
        if (Email.Length > 0 && !IsAddress(Email))
            yield return new("email", Language.Say("Địa chỉ thư chưa đúng; ví dụ đúng: ten@example.vn. Có thể để trống.", "The email address is not valid; for instance name@example.org. You may leave it empty."));
    }

    private static bool IsAddress(string text) => text.Length <= NewFeedback.LongestEmail
        && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    // Browsers send line breaks as two characters, which count as one here and at the office.
    private static string Text(IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
}
