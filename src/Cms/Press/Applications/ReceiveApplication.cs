using System.Net.Mail;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Terms;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Applications;

/// <summary>Takes a journalist's application and sends a letter whose link shows that the address is theirs. Until then nobody sees it.</summary>
public sealed class ReceiveApplication(IDbContextFactory<PortalDbContext> contexts, IMailOutbox outbox, TimeProvider time)
{
    public const int LongestPerson = 100;
    public const int LongestOutlet = 120;
    public const int LongestEmail = 200;
    public const int LongestPurpose = 1_000;

    /// <summary>How long the link of the letter works.</summary>
    public static readonly TimeSpan TimeToConfirm = TimeSpan.FromHours(48);

    /// <summary>Letters that one mailbox is sent by this in a day, so that nobody's is filled; more are answered alike and dropped.</summary>
    public const int MostForOneAddress = 3;

    /// <summary>Applications that may wait for confirmation; more are refused, so that a flood cannot fill the disk.</summary>
    public const int MostUnconfirmed = 1_000;

    /// <exception cref="EditorialException">Something is missing or too long, or too many wait.</exception>
    public async Task ExecuteAsync(NewPressApplication application, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        var token = SecretToken.Make();
        var hash = SecretToken.HashOf(token);
        var now = time.Now();
        var received = Read(application, hash, now);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.PressApplications.Where(a => a.ConfirmedAt == null && a.ConfirmBy < now).ExecuteDeleteAsync(cancellationToken);
        if (await db.PressApplications.CountAsync(a => a.ConfirmedAt == null, cancellationToken) >= MostUnconfirmed)
            throw new EditorialException(ProblemCode.RateLimited, "Đang có quá nhiều đơn chờ xác nhận; xin thử lại sau một giờ.");
        var since = now.AddDays(-1);
        if (await db.PressApplications.CountAsync(a => a.Email == received.Email && a.ReceivedAt > since, cancellationToken) >= MostForOneAddress)
            return;
        db.PressApplications.Add(received);
        outbox.Add(db, PressLetters.Confirm(received, token));
        await db.SaveChangesAsync(cancellationToken);
    }

    private PressApplication Read(NewPressApplication application, string hash, DateTimeOffset now) => new()
    {
        Id = time.NewId(),
        Person = Line(application.Person, LongestPerson, "Họ tên", "Hãy ghi họ tên nhà báo."),
        Outlet = Line(application.Outlet, LongestOutlet, "Cơ quan báo chí", "Hãy ghi tên cơ quan báo chí."),
        Email = Address(Line(application.Email, LongestEmail, "Thư điện tử", "Hãy ghi địa chỉ thư điện tử.")),
        Purpose = NominationText.Require(application.Purpose, LongestPurpose, "Mục đích", "Hãy ghi bạn cần nội dung để làm gì."),
        Embargoes = application.Embargoes,
        Webhooks = application.Webhooks,
        Terms = application.Terms == PressTermsText.Edition
            ? application.Terms
            : throw new EditorialException(ProblemCode.InvalidContent, "Cần đồng ý với điều khoản hiện hành; hãy đọc và đánh dấu vào ô đồng ý."),
        Locale = application.Locale == "en" ? "en" : "vi",
        ReceivedAt = now,
        TokenHash = hash,
        ConfirmBy = now + TimeToConfirm,
    };

    private static string Line(string? text, int longest, string title, string whenMissing) =>
        LetterFormat.Line(NominationText.Require(text, longest, title, whenMissing), longest);

    private static string Address(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)
            ? text.ToLowerInvariant()
            : throw new EditorialException(ProblemCode.InvalidContent, $"“{text}” không phải địa chỉ thư điện tử; ví dụ đúng: ten@toasoan.vn.");
}
