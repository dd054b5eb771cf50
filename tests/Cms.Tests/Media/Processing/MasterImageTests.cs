using System.Diagnostics;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Examination;

namespace CommsPortal.Cms.Tests.Media.Processing;

public sealed class MasterImageTests : IDisposable
{
    private readonly MediaRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".jpg[interlace]")]
    [InlineData(".png[bitdepth=8]")]
    [InlineData(".png[palette]")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    [InlineData(".avif[effort=1]")]
    [InlineData(".heic")]
    public async Task Every_accepted_format_is_decoded(string ending)
    {
        var asset = await rig.StoreAsync(await Pictures.NoiseAsync(400, 300, ending));
        Assert.Equal((400, 300), (asset.Width, asset.Height));
    }

    [Theory]
    [InlineData(1, 400, 200)]
    [InlineData(3, 400, 200)]
    [InlineData(6, 200, 400)]
    [InlineData(8, 200, 400)]
    public async Task The_size_of_an_asset_is_that_of_the_upright_image(int orientation, int width, int height)
    {
        var asset = await rig.StoreAsync(HostileFiles.WithExif(await Pictures.NoiseAsync(400, 200, ".jpg"), (ushort)orientation));
        Assert.Equal((width, height), (asset.Width, asset.Height));
    }

    [Fact]
    public async Task Pixels_that_do_not_decode_are_refused_although_the_structure_is_whole()
    {
        // The chunks are right and their checksums too, but the compressed pixels are those of a far smaller image.
        var refusal = await Assert.ThrowsAsync<MediaRefusedException>(() => rig.StoreAsync(HostileFiles.Png(2_000, 2_000)));
        Assert.Contains(refusal.Reason, new[] { MediaRefusal.Damaged, MediaRefusal.Truncated });
        Assert.DoesNotContain("vips", refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_decoder_must_see_the_same_format_as_the_examination()
    {
        using var folder = rig.Scratch.Create();
        await File.WriteAllBytesAsync(folder.File("original"), await Pictures.NoiseAsync(64, 64, ".png"));
        await Assert.ThrowsAsync<MediaRefusedException>(() => rig.Master.MakeAsync(folder, "original", MediaFormat.Jpeg, "master.png", CancellationToken.None));
    }

    [Fact]
    public async Task A_decoder_is_stopped_at_its_memory_limit_and_the_image_is_refused()
    {
        // Interlaced, so that all of it must be held: 56 megapixels of 8 bytes in a file of a hundredth of that.
        using var strict = new MediaRig(o => o.MaxProcessBytes = 512L * 1024 * 1024);
        var bomb = HostileFiles.InterlacedPng(7_000, 8_000);
        Assert.InRange(bomb.Length, 1, 8 * 1024 * 1024);
        var refusal = await Assert.ThrowsAsync<MediaRefusedException>(() => strict.StoreAsync(bomb));
        Assert.Equal(MediaRefusal.TooExpensive, refusal.Reason);
    }

    [Fact]
    public async Task A_decoder_is_killed_when_its_time_is_over()
    {
        using var strict = new MediaRig(o => o.MaxProcessSeconds = 1);
        using var folder = strict.Scratch.Create();
        // However fast the machine: an image of which not one byte ever comes.
        using (var mkfifo = Process.Start("mkfifo", [folder.File("original")]))
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<MediaRefusedException>(
            () => strict.Master.MakeAsync(folder, "original", MediaFormat.Png, "master.png", CancellationToken.None));
        Assert.Equal(MediaRefusal.TooExpensive, refusal.Reason);
        Assert.DoesNotContain(Process.GetProcesses(), p => Environment(p).Contains(strict.Folder, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_left_in_the_scratch_folder()
    {
        await rig.StoreAsync(await Pictures.NoiseAsync(100, 100, ".jpg"));
        await Assert.ThrowsAsync<MediaRefusedException>(() => rig.StoreAsync(HostileFiles.Png(2_000, 2_000)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(rig.Options.Value.Folder, ".scratch")));
    }

    private static string Environment(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/environ");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended, or is somebody else's.
            return "";
        }
    }
}
