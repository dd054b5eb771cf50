namespace CommsPortal.Cms.Desk.Setup;

/// <summary>Writes the set-up link to the server's log while there is no administrator.</summary>
public sealed partial class SetupLinkAnnouncement(SetupLink link, ILogger<SetupLinkAnnouncement> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await link.CreateUrlAsync(cancellationToken) is { } url)
            LogLink(url);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 1701, Level = LogLevel.Warning, Message = "There is no administrator yet. This link makes the first one; it works once, for 24 hours: {Url}")]
    private partial void LogLink(string url);
}
