using System.Globalization;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CommsPortal.Cms.Changes;

/// <summary>
/// Learns of changes that other processes commit: by LISTEN/NOTIFY on PostgreSQL, and on both databases by asking for the logs' heads
/// a few times a second, which also covers a lost connection.
/// </summary>
public sealed partial class ChangeWatcher(
    IDbContextFactory<PortalDbContext> contexts,
    IOptions<PortalOptions> options,
    ChangeSignal signal,
    EmbargoSignal embargoes,
    TimeProvider time,
    ILogger<ChangeWatcher> logger) : BackgroundService
{
    /// <summary>The PostgreSQL channel that publishers notify.</summary>
    public const string Channel = "portal_changes";

    /// <summary>The same for the embargo log.</summary>
    public const string EmbargoChannel = "portal_embargoes";

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => string.IsNullOrWhiteSpace(options.Value.Postgres)
        ? PollAsync(stoppingToken)
        : Task.WhenAll(PollAsync(stoppingToken), ListenAsync(options.Value.Postgres, stoppingToken));

    private async Task PollAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(PollInterval, time);
        do
        {
            await RefreshAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var heads = await db.LogHeads.AsNoTracking().Where(h => h.Name == LogHead.Changes || h.Name == LogHead.Embargoes)
                .ToDictionaryAsync(h => h.Name, h => h.Sequence, cancellationToken);
            signal.Announce(heads[LogHead.Changes]);
            embargoes.Announce(heads[LogHead.Embargoes]);
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception))
        {
            LogPollFailed(exception);
        }
    }

    private async Task ListenAsync(string connectionString, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(stoppingToken);
                connection.Notification += (_, notice) => SignalOf(notice.Channel).Announce(long.Parse(notice.Payload, CultureInfo.InvariantCulture));
                await using (var listen = new NpgsqlCommand($"LISTEN {Channel}; LISTEN {EmbargoChannel}", connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                while (true)
                    await connection.WaitAsync(stoppingToken);
            }
            catch (Exception exception) when (DatabaseFailure.IsOne(exception))
            {
                LogListenFailed(exception);
                await Task.Delay(TimeSpan.FromSeconds(2), time, stoppingToken);
            }
        }
    }

    private LogSignal SignalOf(string channel) => channel == EmbargoChannel ? embargoes : signal;

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "Asking for the head of the change log failed; asking again shortly.")]
    private partial void LogPollFailed(Exception exception);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "Listening for changes failed; connecting again in 2 s, polling meanwhile.")]
    private partial void LogListenFailed(Exception exception);
}
