using System.Globalization;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Processing;

/// <summary>
/// The few calls of libvips that the library makes, each a limited child process. File names are names within <c>folder</c>, made by
/// the server: libvips gives brackets and endings in names a meaning.
/// </summary>
internal sealed class Vips(IOptions<MediaOptions> options)
{
    private const int ProgramMissing = 127;

    private readonly LimitedProcess process = new(options.Value);

    /// <summary>Reads the header only: "width: 3000" and so on, one field a line.</summary>
    public Task<ProcessOutcome> HeaderAsync(string folder, string file, CancellationToken cancellationToken) =>
        RunAsync("vipsheader", folder, ["-a", file], cancellationToken);

    /// <summary>Reads one field of the header; fails when the image does not have it.</summary>
    public Task<ProcessOutcome> FieldAsync(string folder, string file, string field, CancellationToken cancellationToken) =>
        RunAsync("vipsheader", folder, ["-f", field, file], cancellationToken);

    /// <summary>Reads one binary field of the header as base64; fails when the image does not have it.</summary>
    /// <param name="most">Characters that are kept.</param>
    public Task<ProcessOutcome> BlockAsync(string folder, string file, string field, int most, CancellationToken cancellationToken) =>
        RunAsync("vipsheader", folder, ["-f", field, file], cancellationToken, most);

    /// <summary>Decodes all of the image, turns it upright, converts its colours and shrinks it into the box.</summary>
    /// <param name="colours">What <see cref="ColourConversion"/> says.</param>
    public Task<ProcessOutcome> ShrinkAsync(
        string folder, string source, string target, (int Width, int Height) box, IEnumerable<string> colours, CancellationToken cancellationToken) =>
        RunAsync("vips", folder, ["thumbnail", source, target, Text(box.Width), "--height", Text(box.Height), "--size", "down", "--fail-on", "error", .. colours], cancellationToken);

    /// <summary>Resizes to exactly the given size.</summary>
    public Task<ProcessOutcome> ResizeAsync(string folder, string source, string target, (int Width, int Height) size, CancellationToken cancellationToken) =>
        RunAsync("vips", folder, ["thumbnail", source, target, Text(size.Width), "--height", Text(size.Height), "--size", "force", "--fail-on", "error"], cancellationToken);

    public Task<ProcessOutcome> CropAsync(string folder, string source, string target, CropBox box, CancellationToken cancellationToken) =>
        RunAsync("vips", folder, ["crop", source, target, Text(box.Left), Text(box.Top), Text(box.Width), Text(box.Height)], cancellationToken);

    /// <summary>Sets a text by Pango, in the faces of <see cref="Cards.CardFonts"/>: an image with transparency, as large as the ink.</summary>
    /// <param name="markup">What <see cref="Cards.Markup"/> makes; line feeds break lines, nothing else does.</param>
    /// <param name="added">Pixels between lines beyond what the face asks for; less than nothing brings them nearer.</param>
    public Task<ProcessOutcome> TextAsync(string folder, string target, string markup, int added, CancellationToken cancellationToken) =>
        RunAsync("vips", folder, ["text", target, markup, "--rgba", "--dpi", "72", "--spacing", Text(added)], cancellationToken);

    /// <summary>Lays images on the first of them, in their order, each with its upper left corner at a place.</summary>
    public Task<ProcessOutcome> ComposeAsync(string folder, IReadOnlyList<(string File, int X, int Y)> layers, string target, CancellationToken cancellationToken)
    {
        const string over = "2";
        var laid = layers.Skip(1).ToList();
        return RunAsync(
            "vips",
            folder,
            [
                "composite", string.Join(' ', layers.Select(l => l.File)), target, over,
                "--x", string.Join(' ', laid.Select(l => Text(l.X))), "--y", string.Join(' ', laid.Select(l => Text(l.Y))),
            ],
            cancellationToken);
    }

    /// <summary>Makes a small grey image, to try encoders with.</summary>
    public Task<ProcessOutcome> BlackAsync(string folder, string target, CancellationToken cancellationToken) =>
        RunAsync("vips", folder, ["black", target, "64", "64", "--bands", "3"], cancellationToken);

    /// <summary>Decodes all of the image.</summary>
    public Task<ProcessOutcome> DecodeAsync(string folder, string source, CancellationToken cancellationToken) =>
        RunAsync("vips", folder, ["avg", source], cancellationToken);

    private async Task<ProcessOutcome> RunAsync(
        string program, string folder, string[] arguments, CancellationToken cancellationToken, int keptCharacters = LimitedProcess.KeptCharacters)
    {
        ProcessOutcome outcome;
        try
        {
            outcome = await process.RunAsync(program, folder, arguments, cancellationToken, keptCharacters);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new MediaUnavailableException("Máy chủ không chạy được prlimit. Hãy cài bằng lệnh: apt-get install util-linux.");
        }
        return outcome.ExitCode == ProgramMissing
            ? throw new MediaUnavailableException("Máy chủ chưa có libvips. Hãy cài bằng lệnh: apt-get install libvips-tools.")
            : outcome;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
