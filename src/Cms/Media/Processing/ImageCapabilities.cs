using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Processing;

/// <summary>What the installed libvips can do, tried once with a real image: some builds come without an AV1 encoder.</summary>
public sealed partial class ImageCapabilities : IHostedService
{
    private readonly Vips vips;
    private readonly ScratchFolders scratch;
    private readonly ILogger<ImageCapabilities> logger;
    private readonly Lazy<Task<bool>> avif;

    public ImageCapabilities(IOptions<MediaOptions> options, ScratchFolders scratch, ILogger<ImageCapabilities> logger)
    {
        vips = new Vips(options);
        this.scratch = scratch;
        this.logger = logger;
        avif = new(() => Task.Run(TryAvifAsync));
    }

    /// <summary>Whether AVIF renditions can be made. The first call waits for the trial, about a fifth of a second.</summary>
    public bool CanEncodeAvif => avif.Value.GetAwaiter().GetResult();

    /// <summary>Begins the trial; the server does not wait for it.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => avif.Value.IsFaulted ? avif.Value : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> TryAvifAsync()
    {
        using var folder = scratch.Create();
        try
        {
            var made = await vips.BlackAsync(folder.Folder, "trial.png", CancellationToken.None);
            if (!made.Succeeded)
            {
                LogVipsFails(logger, made.ExitCode);
                return false;
            }
            var encoded = await vips.ResizeAsync(folder.Folder, "trial.png", "trial.avif[Q=50,effort=3,strip]", (64, 64), CancellationToken.None);
            var works = encoded.Succeeded && (await vips.DecodeAsync(folder.Folder, "trial.avif", CancellationToken.None)).Succeeded;
            if (works)
                LogAvif(logger);
            else
                LogNoAvif(logger);
            return works;
        }
        catch (MediaUnavailableException e)
        {
            LogNoVips(logger, e);
            return false;
        }
    }

    [LoggerMessage(5110, LogLevel.Information, "Image renditions: AVIF, WebP and JPEG")]
    private static partial void LogAvif(ILogger logger);

    [LoggerMessage(5111, LogLevel.Warning, "Image renditions: WebP and JPEG only; this libvips cannot encode AVIF (on newer Debian: apt-get install libheif-plugin-aomenc)")]
    private static partial void LogNoAvif(ILogger logger);

    [LoggerMessage(5112, LogLevel.Error, "Images cannot be worked on: libvips is missing (apt-get install libvips-tools)")]
    private static partial void LogNoVips(ILogger logger, Exception exception);

    [LoggerMessage(5113, LogLevel.Error, "Images cannot be worked on: libvips ends with exit code {ExitCode} on a trial image")]
    private static partial void LogVipsFails(ILogger logger, int exitCode);
}
