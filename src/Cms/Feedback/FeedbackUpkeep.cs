using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Feedback;

/// <summary>Erases what readers wrote and who they are some time after the end of the matter. What was published stays: it names nobody.</summary>
public sealed partial class FeedbackUpkeep(
    IDbContextFactory<PortalDbContext> contexts, IOptions<FeedbackOptions> options, TimeProvider time, ILogger<FeedbackUpkeep> logger) : MinuteService(time)
{
    private readonly TimeProvider time = time;

    /// <summary>Erases whatever is due now.</summary>
    public async Task EraseDueAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        var before = now.AddDays(-options.Value.KeepDays);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.FeedbackMessages.AnyAsync(m => m.ErasedAt == null && m.EndedAt < before, cancellationToken))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var due = db.FeedbackMessages.Where(m => m.ErasedAt == null && m.EndedAt < before);
        await db.FeedbackNotes.Where(n => due.Any(m => m.Id == n.MessageId)).ExecuteDeleteAsync(cancellationToken);
        await due.ExecuteUpdateAsync(
            s => s.SetProperty(m => m.Message, (string?)null).SetProperty(m => m.Name, (string?)null).SetProperty(m => m.Email, (string?)null)
                .SetProperty(m => m.ErasedAt, now).SetProperty(m => m.Version, m => m.Version + 1), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await EraseDueAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception))
        {
            LogFailed(exception);
        }
    }

    protected override Task EndAsync() => Task.CompletedTask;

    [LoggerMessage(EventId = 1650, Level = LogLevel.Warning, Message = "Readers' messages could not be erased; trying again in a minute.")]
    private partial void LogFailed(Exception exception);
}
