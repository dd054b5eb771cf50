using System.Net.Mail;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Notices;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Feedback;

/// <summary>Takes a reader's message. Whoever works on an article is told of errors that readers report in it.</summary>
public sealed class ReceiveFeedback(IDbContextFactory<PortalDbContext> contexts, NoticeWriter notices, IMailOutbox outbox, TimeProvider time)
{
    /// <summary>Messages that may wait for the office; more are refused, so that a flood cannot fill the disk.</summary>
    public const int MostWaiting = 5_000;

    /// <summary>Letters that one address gets from this in a day, so that nobody's mailbox is filled.</summary>
    public const int MostLetters = 5;

    /// <returns>The tracking code as people read it.</returns>
    /// <exception cref="EditorialException">Something is missing or too long, or too many wait.</exception>
    public async Task<string> ExecuteAsync(NewFeedback feedback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var article = feedback.ArticleId is { } about
            ? await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == about && a.FirstPublishedAt != null, cancellationToken)
            : null;
        var message = Read(feedback, article?.Id, now);
        if (await db.FeedbackMessages.CountAsync(m => m.State == FeedbackState.New, cancellationToken) >= MostWaiting)
            throw new EditorialException(ProblemCode.RateLimited, "Đang có quá nhiều ý kiến chờ đọc; xin thử lại sau.");
        db.FeedbackMessages.Add(message);
        if (article is not null && message.Kind == FeedbackKind.Error)
            await TellAsync(db, article, cancellationToken);
        if (message.Email is { } address && await MayWriteAsync(db, address, now, cancellationToken))
            outbox.Add(db, FeedbackLetters.Received(message));
        await db.SaveChangesAsync(cancellationToken);
        return TrackingCode.Show(message.Code);
    }

    private FeedbackMessage Read(NewFeedback feedback, Guid? article, DateTimeOffset now) => new()
    {
        Id = time.NewId(),
        Code = TrackingCode.Make(),
        Kind = FeedbackKind.All.Contains(feedback.Kind)
            ? feedback.Kind
            : throw new EditorialException(ProblemCode.InvalidContent, "Hãy chọn loại ý kiến."),
        ArticleId = article,
        Message = NominationText.Require(feedback.Message, NewFeedback.LongestMessage, "Nội dung", "Hãy viết nội dung ý kiến."),
        Name = NominationText.Read(feedback.Name, NewFeedback.LongestName, "Tên") is { } name ? LetterFormat.Line(name, NewFeedback.LongestName) : null,
        Email = NominationText.Read(feedback.Email, NewFeedback.LongestEmail, "Thư điện tử") is { } email ? Address(email) : null,
        Locale = feedback.Locale == "en" ? "en" : "vi",
        MayPublish = feedback.MayPublish,
        ReceivedAt = now,
    };

    private static string Address(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)
            ? text
            : throw new EditorialException(ProblemCode.InvalidContent, "Địa chỉ thư điện tử chưa đúng; ví dụ đúng: ten@example.vn. Có thể để trống.");

    private Task TellAsync(PortalDbContext db, Article article, CancellationToken cancellationToken)
    {
        var text = $"Bạn đọc báo sai sót trong {NoticeText.Name(article)}. Nội dung ở mục Ý kiến bạn đọc.";
        var people = new[] { article.AssignedTo, article.CreatedBy }.OfType<Guid>().Distinct().ToDictionary(id => id, _ => text);
        return notices.AddAsync(db, article.Id, NoticeKind.Feedback, people, cancellationToken);
    }

    private static async Task<bool> MayWriteAsync(PortalDbContext db, string address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-1);
        return await db.FeedbackMessages.CountAsync(m => m.Email == address && m.ReceivedAt > since, cancellationToken) < MostLetters;
    }
}
