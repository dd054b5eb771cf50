using CommsPortal.Cms.Media.Processing;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Metadata;

/// <summary>
/// Reads what a picture says about itself. libvips, in its limited process, takes the three blocks out of whatever format; only they, bounded
/// in size, are read here. IPTC in XMP counts more than its older form, and that more than Exif, as the IPTC asks.
/// </summary>
public sealed class MetadataReader(IOptions<MediaOptions> options)
{
    /// <summary>Characters of base64 that a block may have; a longer one is not read.</summary>
    private const int MaxBlock = 1_400_000;

    private readonly Vips vips = new(options);

    /// <returns>Null when there is nothing.</returns>
    public async Task<EmbeddedMetadata?> ReadAsync(ScratchFolder folder, string file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var header = await vips.HeaderAsync(folder.Folder, file, cancellationToken);
        var xmp = XmpReader.Read(await BlockAsync(folder, file, "xmp-data", header, cancellationToken));
        var iptc = IptcReader.Read(await BlockAsync(folder, file, "iptc-data", header, cancellationToken));
        var exif = ExifReader.Read(await BlockAsync(folder, file, "exif-data", header, cancellationToken));
        var all = xmp.Or(iptc).Or(exif);
        return all.IsEmpty ? null : all;
    }

    private async Task<byte[]> BlockAsync(ScratchFolder folder, string file, string name, ProcessOutcome header, CancellationToken cancellationToken)
    {
        if (!header.Succeeded || !header.Output.Contains($"\n{name}: ", StringComparison.Ordinal))
            return [];
        var outcome = await vips.BlockAsync(folder.Folder, file, name, MaxBlock, cancellationToken);
        var text = outcome.Output.Trim();
        var bytes = new byte[text.Length];
        return outcome.Succeeded && text.Length < MaxBlock && Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : [];
    }
}
