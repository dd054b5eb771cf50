using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.HomePages.Scheduling;

/// <summary>
/// Puts front pages up at their hour, and what was there before back. The new revision of the page, that of the schedule and the row of the change log are
/// one transaction; of several nodes that come at once one adds the schedule's next revision, and the others find nothing due any more.
/// </summary>
public sealed partial class HomeScheduler(
    IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time, ILogger<HomeScheduler> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly string[] Locales = ["vi", "en"];

    /// <summary>Does everything that is due now.</summary>
    /// <returns>How many times a front page changed.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var locale in Locales)
            changed += await RunDueAsync(locale, cancellationToken);
        return changed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception exception) when (DatabaseFailure.IsOne(exception))
            {
                LogDatabaseFailed(exception);
            }

            await Task.Delay(Tick, time, stoppingToken);
        }
    }

    private async Task<int> RunDueAsync(string locale, CancellationToken cancellationToken)
    {
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (seen, number) = await ScheduleAsync(db, locale, cancellationToken);
        if (!seen.Entries.Any(e => HomeTurn.IsDue(e, now)))
            return 0;
        try
        {
            return await TurnAsync(db, locale, now, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node came first; any other reason stays what it is.
            await using var after = await contexts.CreateDbContextAsync(cancellationToken);
            if ((await ScheduleAsync(after, locale, cancellationToken)).Number == number)
                throw;
            return 0;
        }
    }

    private async Task<int> TurnAsync(PortalDbContext db, string locale, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (schedule, _) = await ScheduleAsync(db, locale, cancellationToken);
        if (!schedule.Entries.Any(e => HomeTurn.IsDue(e, now)))
            return 0;
        var turn = await HomeTurn.TakeAsync(db, locale, schedule, now, cancellationToken);
        var first = turn.First == 0;
        foreach (var (before, after, note) in turn.Steps)
        {
            await RevisionLog.AppendAsync(db, RevisionSubject.Home, [(locale, first ? null : before, after)], Actor.Scheduler, now, note, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            first = false;
        }

        await RevisionLog.AppendAsync(
            db, RevisionSubject.HomeSchedule, [(locale, schedule, turn.Schedule)], Actor.Scheduler, now, "due", cancellationToken);
        var change = new ChangeRow { Kind = ChangeKind.Taxonomy, At = now, Tags = [$"{RevisionSubject.Home}:{locale}"] };
        var audit = turn.Steps.Select(s => new AuditRecord(Actor.Scheduler, "define-setting", Subject: $"{RevisionSubject.Home}:{locale}")).ToList();
        await commit.ExecuteAsync(db, transaction, audit, turn.Steps.Count > 0 ? [change] : [], now, cancellationToken);
        LogTurned(locale, turn.Steps.Count);
        return turn.Steps.Count;
    }

    private static Task<(HomeSchedule Document, int Number)> ScheduleAsync(PortalDbContext db, string locale, CancellationToken cancellationToken) =>
        OfficeDocuments.ReadAsync<HomeSchedule>(db, RevisionSubject.HomeSchedule, locale, cancellationToken);

    [LoggerMessage(EventId = 1211, Level = LogLevel.Information, Message = "The front page {Locale} changed {Times} times by its schedule.")]
    private partial void LogTurned(string locale, int times);

    [LoggerMessage(EventId = 1212, Level = LogLevel.Warning, Message = "The schedule of front pages could not reach the database; trying again.")]
    private partial void LogDatabaseFailed(Exception exception);
}
