using System.Threading.Channels;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>
/// Sends what is due, very many at the same time and few to each webhook, so that one that is slow or dead delays no other. Messages to one
/// webhook may overtake each other; their sequence tells.
/// </summary>
public sealed partial class WebhookDispatcher(
    WebhookQueue queue,
    WebhookClaims claims,
    WebhookSender sender,
    WebhookOutcomes outcomes,
    Wake<WebhookDispatcher> wake,
    IDbContextFactory<PortalDbContext> contexts,
    IOptions<WebhookOptions> options,
    TimeProvider time,
    ILogger<WebhookDispatcher> logger) : BackgroundService
{
    private const int MostToHealthy = 4;
    private const int MostToFailing = 1;
    private const int OutcomesAtOnce = 500;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromHours(1);

    private readonly Channel<WebhookAttempt> finished = Channel.CreateUnbounded<WebhookAttempt>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<Guid, (int Sending, bool Fails)> sending = [];
    private readonly Lock gate = new();
    private DateTimeOffset clearedAt;
    private int total;

    /// <summary>Sends everything that is due now and waits for what comes of it.</summary>
    /// <returns>How many attempts were made.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        await queue.TakeEmbargoesAsync(cancellationToken);
        var made = 0;
        while (await claims.TakeAsync([], options.Value.Concurrency, cancellationToken) is { Count: > 0 } taken)
        {
            await outcomes.RecordAsync(await Task.WhenAll(taken.Select(t => sender.SendAsync(t, cancellationToken))), cancellationToken);
            made += taken.Count;
        }

        return made;
    }

    /// <summary>Forgets deliveries that were finished long ago.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        clearedAt = time.Now();
        var before = clearedAt - TimeSpan.FromDays(options.Value.KeepDays);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WebhookDeliveries.Where(d => d.FinishedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        PersistAsync(() => DispatchAsync(stoppingToken), stoppingToken), PersistAsync(() => RecordAsync(stoppingToken), stoppingToken));

    private async Task PersistAsync(Func<Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Whatever one message does must end neither the program nor the sending of others.
                LogFailed(exception);
                await Task.Delay(Retry, time, stoppingToken);
            }
        }
    }

    private async Task DispatchAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await queue.TakeEmbargoesAsync(stoppingToken);
            var taken = await claims.TakeAsync(Busy(), options.Value.Concurrency - Volatile.Read(ref total), stoppingToken);
            foreach (var claimed in taken)
                Start(claimed, stoppingToken);
            if (time.Now() - clearedAt >= BetweenClearings)
                await ClearAsync(stoppingToken);
            if (taken.Count == 0)
                await wake.WaitAsync(Tick, stoppingToken);
        }
    }

    private List<Guid> Busy()
    {
        lock (gate)
            return [.. sending.Where(s => IsBusy(s.Value)).Select(s => s.Key)];
    }

    private static bool IsBusy((int Sending, bool Fails) webhook) => webhook.Sending >= (webhook.Fails ? MostToFailing : MostToHealthy);

    private void Start(ClaimedDelivery claimed, CancellationToken stoppingToken)
    {
        Interlocked.Increment(ref total);
        lock (gate)
        {
            var now = sending.GetValueOrDefault(claimed.Webhook.Id);
            sending[claimed.Webhook.Id] = (now.Sending + 1, now.Fails || claimed.Webhook.Failures > 0 || claimed.Delivery.Attempts > 1);
        }

        _ = SendAsync(claimed, stoppingToken);
    }

    private async Task SendAsync(ClaimedDelivery claimed, CancellationToken stoppingToken)
    {
        try
        {
            finished.Writer.TryWrite(await sender.SendAsync(claimed, stoppingToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Its claim lapses and it is tried again.
            LogFailed(exception);
        }
        catch (OperationCanceledException)
        {
            LogStopped(claimed.Delivery.Id);
        }
        finally
        {
            End(claimed.Webhook.Id);
        }
    }

    private void End(Guid webhook)
    {
        bool wasBusy;
        lock (gate)
        {
            var now = sending[webhook];
            wasBusy = IsBusy(now);
            if (now.Sending == 1)
                sending.Remove(webhook);
            else
                sending[webhook] = (now.Sending - 1, now.Fails);
        }

        // A place is free that something may have waited for.
        if (Interlocked.Decrement(ref total) == options.Value.Concurrency - 1 || wasBusy)
            wake.Set();
    }

    private async Task RecordAsync(CancellationToken stoppingToken)
    {
        while (await finished.Reader.WaitToReadAsync(stoppingToken))
        {
            var batch = new List<WebhookAttempt>();
            while (batch.Count < OutcomesAtOnce && finished.Reader.TryRead(out var attempt))
                batch.Add(attempt);
            // What cannot be kept now is sent again when its claim lapses; the receiver knows it by its id.
            await outcomes.RecordAsync(batch, stoppingToken);
        }
    }

    [LoggerMessage(EventId = 2503, Level = LogLevel.Error, Message = "Sending webhooks failed; going on in 2 s.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(EventId = 2504, Level = LogLevel.Information, Message = "Webhook delivery {Delivery} was cut off by the end of the program; it is sent again.")]
    private partial void LogStopped(Guid delivery);
}
