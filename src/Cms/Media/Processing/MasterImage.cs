using System.Globalization;
using CommsPortal.Cms.Media.Examination;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Processing;

/// <summary>
/// Decodes an uploaded image once, wholly, and writes its master: upright, sRGB, without metadata, just large enough for the largest
/// rendition and the social preview. A file that cannot be decoded to its end is refused here; no public request ever makes the
/// server decode an original again.
/// </summary>
public sealed partial class MasterImage : IDisposable
{
    /// <summary>The master covers this box, when the original does: the widest rendition and the height of the social preview.</summary>
    private const int CoverWidth = 1920;
    private const int CoverHeight = 630;

    private readonly MediaOptions limits;
    private readonly ILogger<MasterImage> logger;
    private readonly Vips vips;
    private readonly ProcessGate gate;

    public MasterImage(IOptions<MediaOptions> options, ILogger<MasterImage> logger)
    {
        limits = options.Value;
        this.logger = logger;
        vips = new Vips(options);
        gate = new ProcessGate(limits.Processes, limits.MaxWaiting);
    }

    /// <param name="folder">Holds <paramref name="original"/> and receives <paramref name="master"/>, a PNG.</param>
    /// <returns>The size of the upright original.</returns>
    /// <exception cref="MediaRefusedException">The image is damaged, cut or needs more time or memory than it may have.</exception>
    public Task<UprightSize> MakeAsync(ScratchFolder folder, string original, MediaFormat format, string master, CancellationToken cancellationToken) =>
        gate.RunAsync(() => DecodeAsync(folder.Folder, original, format, master, cancellationToken), cancellationToken);

    public void Dispose() => gate.Dispose();

    private async Task<UprightSize> DecodeAsync(string folder, string original, MediaFormat format, string master, CancellationToken cancellationToken)
    {
        var (size, colours) = await ReadHeaderAsync(folder, original, format, cancellationToken);
        var scale = Math.Min(1.0, Math.Max((double)CoverWidth / size.Width, (double)CoverHeight / size.Height));
        var box = ((int)Math.Ceiling(size.Width * scale), (int)Math.Ceiling(size.Height * scale));
        var outcome = await vips.ShrinkAsync(folder, original, master + "[compression=3,strip]", box, colours, cancellationToken);
        return outcome.Succeeded ? size : throw Refusal(outcome, format);
    }

    /// <summary>A second opinion on the size, from the decoder's own reading of the header, before any pixel is decoded.</summary>
    private async Task<(UprightSize Size, IReadOnlyList<string> Colours)> ReadHeaderAsync(string folder, string original, MediaFormat format, CancellationToken cancellationToken)
    {
        var outcome = await vips.HeaderAsync(folder, original, cancellationToken);
        if (!outcome.Succeeded)
            throw Refusal(outcome, format);
        var width = Field(outcome.Output, "width");
        var height = Field(outcome.Output, "height");
        if (!int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var w) || !int.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
            || Field(outcome.Output, "vips-loader") != format.VipsLoader())
            throw MediaRefusedException.Damaged("không đọc được phần đầu ảnh");
        new PixelSize(w, h).Check(limits);
        var orientation = await vips.FieldAsync(folder, original, "orientation", cancellationToken);
        var isTurned = orientation.Succeeded && orientation.Output.Trim() is "5" or "6" or "7" or "8";
        return (isTurned ? new UprightSize(h, w) : new UprightSize(w, h), ColourConversion.For(Field(outcome.Output, "interpretation")));
    }

    /// <summary>The first line of that name; text from the file's own metadata comes later in the listing.</summary>
    private static string? Field(string header, string name)
    {
        var prefix = name + ": ";
        return header.Split('\n').FirstOrDefault(l => l.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..].Trim();
    }

    private MediaRefusedException Refusal(ProcessOutcome outcome, MediaFormat format)
    {
        LogFailed(logger, format, outcome.ExitCode, outcome.TimedOut);
        if (outcome.TimedOut || outcome.ExitCode > 128 || Says(outcome, "out of memory", "allocate", "memory limit"))
            return new MediaRefusedException(MediaRefusal.TooExpensive, "Ảnh cần quá nhiều thời gian hoặc bộ nhớ để xử lý. Hãy thu nhỏ ảnh hoặc lưu thành JPEG rồi tải lên.");
        if (Says(outcome, "premature end", "end of file", "truncated"))
            return MediaRefusedException.Truncated();
        return Says(outcome, "plugin", "unsupported codec")
            ? new MediaRefusedException(MediaRefusal.NotOnThisServer, "Máy chủ không giải mã được kiểu nén của ảnh này. Hãy lưu ảnh thành JPEG hoặc PNG rồi tải lên.")
            : MediaRefusedException.Damaged("không giải mã được ảnh");
    }

    private static bool Says(ProcessOutcome outcome, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (outcome.Errors.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    [LoggerMessage(5101, LogLevel.Information, "An uploaded {Format} could not be decoded: exit code {ExitCode}, timed out {TimedOut}")]
    private static partial void LogFailed(ILogger logger, MediaFormat format, int exitCode, bool timedOut);
}
