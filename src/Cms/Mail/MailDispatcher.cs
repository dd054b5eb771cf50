using System.Net.Mail;
using CommsPortal.Cms.Mail.Transport;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Mail;

/// <summary>
/// Sends what waits in the outbox. A letter is claimed by one node for a while by moving its due time; one that fails is tried again later,
/// ever more seldom, and given up after some days; none holds up another.
/// </summary>
public sealed partial class MailDispatcher(
    IDbContextFactory<PortalDbContext> contexts,
    IMailTransport transport,
    IOptions<MailOptions> options,
    TimeProvider time,
    ILogger<MailDispatcher> logger) : BackgroundService
{
    private const int BatchSize = 20;
    private const int MostAttempts = 20;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromHours(1);

    private DateTimeOffset clearedAt;

    /// <summary>Sends everything that is due now.</summary>
    /// <returns>How many letters were sent.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var mail in await FindDueAsync(cancellationToken))
        {
            if (await ClaimAsync(mail, cancellationToken) && await SendAsync(mail, cancellationToken))
                sent++;
        }

        if (time.Now() - clearedAt >= BetweenClearings)
            await ClearAsync(cancellationToken);
        return sent;
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

    private async Task<List<OutgoingMail>> FindDueAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.OutgoingMails.AsNoTracking().Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).ThenBy(m => m.Id)
            .Take(BatchSize).ToListAsync(cancellationToken);
    }

    private async Task<bool> ClaimAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var until = time.Now() + ClaimTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var claimed = await db.OutgoingMails.Where(m => m.Id == mail.Id && m.DueAt == mail.DueAt)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, until).SetProperty(m => m.Attempts, m => m.Attempts + 1), cancellationToken);
        mail.Attempts++;
        return claimed == 1;
    }

    private async Task<bool> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.Seconds), time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await transport.SendAsync(mail, both.Token);
        }
        catch (Exception exception) when (exception is UndeliverableException or SmtpException or IOException or UnauthorizedAccessException or InvalidOperationException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            await NoteFailureAsync(mail, exception, cancellationToken);
            return false;
        }

        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.DueAt, (DateTimeOffset?)null).SetProperty(m => m.SentAt, now).SetProperty(m => m.LastError, (string?)null), cancellationToken);
        return true;
    }

    // 30 s, 1 min, 2 min … 6 h: some three days until it is given up.
    private async Task NoteFailureAsync(OutgoingMail mail, Exception exception, CancellationToken cancellationToken)
    {
        var givenUp = exception is UndeliverableException || mail.Attempts >= MostAttempts;
        var wait = TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << Math.Min(mail.Attempts - 1, 16), LongestWait.Ticks));
        DateTimeOffset? next = givenUp ? null : time.Now() + wait;
        if (givenUp)
            LogGivenUp(exception, mail.Id, mail.Attempts);
        else
            LogFailed(exception, mail.Id, mail.Attempts);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.OutgoingMails.Where(m => m.Id == mail.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, next).SetProperty(m => m.LastError, exception.Message), cancellationToken);
    }

    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        clearedAt = time.Now();
        var before = clearedAt - TimeSpan.FromDays(options.Value.KeepDays);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.OutgoingMails.Where(m => m.DueAt == null && m.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(EventId = 1601, Level = LogLevel.Warning, Message = "Letter {Id} could not be sent at attempt {Attempt}; it will be tried again.")]
    private partial void LogFailed(Exception exception, Guid id, int attempt);

    [LoggerMessage(EventId = 1602, Level = LogLevel.Error, Message = "Letter {Id} could not be sent at attempt {Attempt} and is given up.")]
    private partial void LogGivenUp(Exception exception, Guid id, int attempt);

    [LoggerMessage(EventId = 1603, Level = LogLevel.Warning, Message = "The outbox could not reach the database; trying again.")]
    private partial void LogDatabaseFailed(Exception exception);
}
