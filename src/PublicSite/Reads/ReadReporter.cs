using System.Net;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Reads;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Reads;

/// <summary>Tells the CMS now and then, and at the end, how often articles were read. What it cannot tell it keeps and tells later.</summary>
public sealed partial class ReadReporter(
    ReadCounter counter, IHttpClientFactory clients, IOptions<SiteOptions> site, IOptions<CmsOptions> cms, TimeProvider time, ILogger<ReadReporter> log)
    : BackgroundService
{
    private static readonly Uri Address = new("api/v1/reads", UriKind.Relative);

    /// <summary>Tells everything that was counted before.</summary>
    public async Task ReportAsync(CancellationToken cancellationToken)
    {
        while (counter.Take() is { } counts)
        {
            if (!await TellAsync(counts, cancellationToken))
                return;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (site.Value.ReadReportSeconds == 0)
            return;
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(site.Value.ReadReportSeconds), time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await ReportAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host waits for this before it ends, and cuts it off when it takes too long.
            await ReportAsync(CancellationToken.None);
        }
    }

    private async Task<bool> TellAsync(ReadCounts counts, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(cms.Value.Timeout);
        try
        {
            using var client = clients.CreateClient(SettingsSetup.CmsClient);
            using var answer = await client.PostAsJsonAsync(Address, counts, PortalJson.Options, limit.Token);
            if (answer.IsSuccessStatusCode)
                return true;
            LogRefused((int)answer.StatusCode);
            // What the CMS will never take is dropped, so that it is not told for ever.
            if (answer.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests)
                return false;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            LogNotTold(exception.GetType().Name);
        }

        counter.Return(counts);
        return false;
    }

    [LoggerMessage(20, LogLevel.Warning, "The CMS refused the counts of reads with status {Status}; is the site's network in Portal__TrustedNetworks?")]
    private partial void LogRefused(int status);

    [LoggerMessage(21, LogLevel.Information, "The counts of reads could not be told ({Reason}); they are kept.")]
    private partial void LogNotTold(string reason);
}
