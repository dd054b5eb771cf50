using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Checks.ExternalLinks;

/// <summary>Asks the addresses that checks came upon, a few at a time, beside the web server.</summary>
public sealed partial class ExternalLinkChecker(
    ExternalLinkQueue queue, LinkProbe probe, ExternalLinkRecord record, IOptions<ChecksOptions> options,
    TimeProvider time, ILogger<ExternalLinkChecker> logger) : BackgroundService
{
    private const int AtATime = 4;

    private static readonly TimeSpan NetworkBelieved = TimeSpan.FromMinutes(15);

    private long lastReached = long.MinValue;

    /// <summary>Asks one address and keeps the answer.</summary>
    public async Task<LinkAnswer> CheckAsync(string url, CancellationToken cancellationToken)
    {
        var answer = await probe.AskAsync(new Uri(url), cancellationToken);
        if (answer.FromServer)
            Interlocked.Exchange(ref lastReached, time.Now().ToUnixTimeMilliseconds());
        // A machine without a network knows no name at all; that says nothing of the name.
        else if (answer.Verdict == LinkVerdict.Dead && !ReachedLately())
            answer = LinkAnswer.Unknown(answer.Detail!);
        await record.NoteAsync(url, answer, cancellationToken);
        return answer;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.ExternalLinks)
            return;
        await AttemptAsync(() => record.ForgetOldAsync(stoppingToken));
        await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => WorkAsync(stoppingToken)));
    }

    private bool ReachedLately() => Interlocked.Read(ref lastReached) >= (time.Now() - NetworkBelieved).ToUnixTimeMilliseconds();

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await foreach (var url in queue.ReadAllAsync(stoppingToken))
        {
            await AttemptAsync(() => CheckAsync(url, stoppingToken));
            queue.Done(url);
        }
    }

    // Whatever an address does must end neither the program nor the asking of others; it is asked again when a check next comes upon it.
    private async Task AttemptAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(EventId = 1801, Level = LogLevel.Warning,
        Message = "What was found out about a link out of the portal could not be kept.")]
    private partial void LogFailed(Exception exception);
}
