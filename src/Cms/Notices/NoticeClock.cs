using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Notices;

/// <summary>
/// Tells what only the clock can: work that is due within a day, work that is overdue, and once a day the letter with a person's unread notices.
/// Each is marked in the transaction that tells it, so that a restart or a second node repeats nothing.
/// </summary>
public sealed partial class NoticeClock(
    IDbContextFactory<PortalDbContext> contexts, NoticeWriter writer, IMailOutbox outbox, IOptions<NoticeOptions> options, TimeProvider time,
    ILogger<NoticeClock> logger) : BackgroundService
{
    private const int BatchSize = 100;
    private const int MostInLetter = 40;
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Warning = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeepRead = TimeSpan.FromDays(90);

    /// <summary>Does everything that is due now.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        await TellDueAsync(cancellationToken);
        await SendDigestsAsync(cancellationToken);
        var old = time.Now() - KeepRead;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Notices.AnyAsync(n => n.ReadAt < old, cancellationToken))
            await db.Notices.Where(n => n.ReadAt < old).ExecuteDeleteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        do
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception exception) when (DatabaseFailure.IsOne(exception))
            {
                LogDatabaseFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TellDueAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        var soon = now + Warning;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db.Articles.AsNoTracking().Where(a => a.DueAt != null && a.DueAt <= soon && a.DeletedAt == null
                && (a.DueTold == null || (a.DueTold == NoticeKind.Due && a.DueAt <= now)))
            .OrderBy(a => a.DueAt).ThenBy(a => a.Id).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var article in due)
            await TellAsync(db, article, article.DueAt <= now ? NoticeKind.Overdue : NoticeKind.Due, cancellationToken);
    }

    private async Task TellAsync(PortalDbContext db, Article article, NoticeKind kind, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var told = await db.Articles.Where(a => a.Id == article.Id && a.DueAt == article.DueAt && a.DueTold == article.DueTold)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.DueTold, kind), cancellationToken);
        if (told == 0)
            return;
        var at = DeskTime.Show(article.DueAt!.Value);
        var text = $"{NoticeText.Name(article)} {(kind == NoticeKind.Due ? "đến hạn" : "đã quá hạn")} lúc {at}.";
        var people = new[] { article.AssignedTo, article.CreatedBy }.OfType<Guid>().Distinct().ToDictionary(id => id, _ => text);
        await writer.AddAsync(db, article.Id, kind, people, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task SendDigestsAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        var today = DeskTime.StartOf(Clock.DayOf(now)).AddHours(options.Value.DigestHour);
        var until = today <= now ? today : today.AddDays(-1);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var people = await db.Notices.Where(n => n.MailedAt == null && n.At < until).Select(n => n.PersonId).Distinct().OrderBy(id => id)
            .Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var person in people)
            await SendDigestAsync(db, person, until, now, cancellationToken);
    }

    private async Task SendDigestAsync(PortalDbContext db, Guid person, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var waiting = db.Notices.Where(n => n.PersonId == person && n.MailedAt == null && n.At < until);
        var notices = await waiting.AsNoTracking().OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync(cancellationToken);
        // Whoever marks them first sends them; another node that waited for these rows finds none left.
        if (await waiting.ExecuteUpdateAsync(s => s.SetProperty(n => n.MailedAt, now), cancellationToken) == 0)
            return;
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == person && (u.LockoutEnd == null || u.LockoutEnd < now), cancellationToken) is { Email: { } email } user)
        {
            var lines = notices.Take(MostInLetter).Select(n => new MailParagraph(n.Text, DeskPaths.Article(n.ArticleId))).ToList();
            if (notices.Count > MostInLetter)
                lines.Add(new MailParagraph($"Còn {notices.Count - MostInLetter} thông báo nữa", DeskPaths.Notices));
            outbox.Add(db, new MailLetter(email, user.DisplayName, $"{notices.Count} thông báo từ bàn biên tập",
                [new MailParagraph($"Bạn có {notices.Count} thông báo chưa đọc:"), .. lines, NoticeWriter.Choose]));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    [LoggerMessage(EventId = 1610, Level = LogLevel.Warning, Message = "Notices could not reach the database; trying again.")]
    private partial void LogDatabaseFailed(Exception exception);
}
