using CommsPortal.Cms.Media.Cards;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Processing;

/// <summary>What the installed libvips can do, tried once with a real image: some builds come without an AV1 encoder.</summary>
public sealed partial class ImageCapabilities : IHostedService
{
    private readonly Vips vips;
    private readonly ScratchFolders scratch;
    private readonly ILogger<ImageCapabilities> logger;
    private readonly Lazy<Task<bool>> avif;
    private readonly Lazy<Task<bool>> text;

    public ImageCapabilities(IOptions<MediaOptions> options, ScratchFolders scratch, ILogger<ImageCapabilities> logger)
    {
        vips = new Vips(options);
        this.scratch = scratch;
        this.logger = logger;
        avif = new(() => Task.Run(TryAvifAsync));
        text = new(() => Task.Run(TryTextAsync));
    }

    /// <summary>Whether AVIF renditions can be made. The first call waits for the trial, about a fifth of a second.</summary>
    public bool CanEncodeAvif => avif.Value.GetAwaiter().GetResult();

    /// <summary>Whether text can be set, without which no cards are made. The first call waits for the trial.</summary>
    public bool CanSetText => text.Value.GetAwaiter().GetResult();

    /// <summary>Begins the trials; the server does not wait for them.</summary>
    public Task StartAsync(CancellationToken cancellationToken) =>
        avif.Value.IsFaulted ? avif.Value : text.Value.IsFaulted ? text.Value : Task.CompletedTask;

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

    private async Task<bool> TryTextAsync()
    {
        using var folder = scratch.Create();
        try
        {
            var markup = Markup.Of("Ễ", CardFonts.Headline, 20, "#000000");
            var works = (await vips.TextAsync(folder.Folder, "trial.png", markup, 0, CancellationToken.None)).Succeeded;
            if (!works)
                LogNoText(logger);
            return works;
        }
        catch (MediaUnavailableException)
        {
            // The trial of pictures has said it.
            return false;
        }
    }

    [LoggerMessage(5114, LogLevel.Warning, "No cards for social networks: this libvips cannot set text (it is built without Pango); links show the article's picture instead")]
    private static partial void LogNoText(ILogger logger);

    [LoggerMessage(5110, LogLevel.Information, "Image renditions: AVIF, WebP and JPEG")]
    private static partial void LogAvif(ILogger logger);

    [LoggerMessage(5111, LogLevel.Warning, "Image renditions: WebP and JPEG only; this libvips cannot encode AVIF (on newer Debian: apt-get install libheif-plugin-aomenc)")]
    private static partial void LogNoAvif(ILogger logger);

    [LoggerMessage(5112, LogLevel.Error, "Images cannot be worked on: libvips is missing (apt-get install libvips-tools)")]
    private static partial void LogNoVips(ILogger logger, Exception exception);

    [LoggerMessage(5113, LogLevel.Error, "Images cannot be worked on: libvips ends with exit code {ExitCode} on a trial image")]
    private static partial void LogVipsFails(ILogger logger, int exitCode);
}
