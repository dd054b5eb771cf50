using System.Buffers.Binary;
using System.Numerics;
using CommsPortal.Cms.Media.Processing;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Duplicates;

/// <summary>
/// Reduces a picture to 64 bits that stay nearly the same when it is scaled, recompressed or slightly corrected: the difference hash (dHash)
/// of N. Krawetz. The picture is shrunk to nine by eight; each bit says whether a pixel is darker than its right neighbour.
/// </summary>
public sealed class LookReader(IOptions<MediaOptions> options)
{
    /// <summary>The look of a picture that is too plain to be compared, or cannot be read.</summary>
    public const long None = 0;

    private const string ShrunkFile = "look.v";
    private const int Width = 9;
    private const int Height = 8;

    // libvips' own format: 64 bytes of header, then the pixels, row by row.
    private const int HeaderBytes = 64;
    private const int BandsAt = 12;
    private const int FormatAt = 20;
    private const int MostBands = 4;

    // A picture of one colour has hardly any bits; it resembles every other.
    private const int FewestBits = 6;

    private readonly Vips vips = new(options);

    /// <param name="master">The name in <paramref name="folder"/> of the upright picture.</param>
    public async Task<long> ReadAsync(ScratchFolder folder, string master, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var outcome = await vips.ResizeAsync(folder.Folder, master, ShrunkFile, (Width, Height), cancellationToken);
        return outcome.Succeeded ? LookOf(await File.ReadAllBytesAsync(folder.File(ShrunkFile), cancellationToken)) : None;
    }

    private static long LookOf(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderBytes)
            return None;
        var bands = BinaryPrimitives.ReadInt32LittleEndian(file[BandsAt..]);
        var isBytes = BinaryPrimitives.ReadInt32LittleEndian(file[FormatAt..]) == 0;
        if (bands is < 1 or > MostBands || !isBytes || file.Length < HeaderBytes + (Width * Height * bands))
            return None;
        var look = 0UL;
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width - 1; x++)
                look = (look << 1) | (Light(file, bands, x, y) < Light(file, bands, x + 1, y) ? 1UL : 0UL);
        }

        var bits = BitOperations.PopCount(look);
        return bits is < FewestBits or > 64 - FewestBits ? None : unchecked((long)look);
    }

    private static int Light(ReadOnlySpan<byte> file, int bands, int x, int y)
    {
        var pixel = file.Slice(HeaderBytes + (((y * Width) + x) * bands), bands);
        return bands < 3 ? pixel[0] * 1000 : (pixel[0] * 299) + (pixel[1] * 587) + (pixel[2] * 114);
    }
}
