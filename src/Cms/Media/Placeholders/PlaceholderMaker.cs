using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Processing;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Placeholders;

/// <summary>
/// Makes what pages show in a picture's place until the picture has come: a WebP so small that it stands in the page itself. It has 16 pixels
/// on its longer side and about 100 bytes; the browser enlarges and blurs it.
/// </summary>
public sealed class PlaceholderMaker(IOptions<MediaOptions> options)
{
    /// <summary>Most bytes that one may have.</summary>
    public const int MostBytes = 400;

    private const int LongerSide = 16;
    private const string TinyFile = "tiny.webp";

    private readonly Vips vips = new(options);

    /// <param name="master">The name in <paramref name="folder"/> of the upright picture.</param>
    /// <returns>Empty when there is none: the picture is transparent, so that it would show through, or it cannot be read or made so small.</returns>
    public async Task<byte[]> MakeAsync(ScratchFolder folder, string master, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var outcome = await vips.ShrinkAsync(folder.Folder, master, TinyFile + "[Q=30,strip]", (LongerSide, LongerSide), [], cancellationToken);
        if (!outcome.Succeeded)
            return [];
        return WebpStructure.Simple(await File.ReadAllBytesAsync(folder.File(TinyFile), cancellationToken)) is { Length: <= MostBytes } tiny ? tiny : [];
    }
}
